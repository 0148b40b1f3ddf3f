import type { EventBody, EventView } from '@chudian/shared';
import type { Company } from '../../server/src/app/testing/company.js';

const DAY_MS = 86_400_000;

/** An event of this company that takes sign-ups, in a week. */
export async function publishEvent({ admin, salesId }: Pick<Company, 'admin' | 'salesId'>, facts: Partial<EventBody> = {}): Promise<EventView> {
  const startsAt = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + 7 * DAY_MS + 6 * 3_600_000);
  const body: EventBody = {
    title: '2026 中国装备制造业预测性维护与智能运维高峰论坛', summary: '从点检到预测，停机减少一半的路径', body: '<p>听同行讲清楚投入与回报。</p>', timeZone: 'Asia/Shanghai',
    startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3 * 3_600_000).toISOString(),
    place: { kind: 'venue', name: '苏州国际博览中心', address: '苏州工业园区苏州大道东 688 号', latitude: 31.3, longitude: 120.7 },
    agenda: [{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(), title: '开场：工业设备的十年', speakers: [{ name: '王建国', company: '机械工业研究院' }] }],
    capacity: 100, needsApproval: false, hasWaitlist: false, owner: { kind: 'staff', id: salesId }, ticketTypes: [{ name: '标准票', priceFen: 0, quota: null }], ...facts,
  };
  const draft = await admin.post<EventView>('/api/admin/events', body);
  const published = draft.status < 300 ? await admin.post<EventView>(`/api/admin/events/${draft.body.id}/publication`) : draft;
  if (published.status >= 300) throw new Error(`The event was not published: ${JSON.stringify(published.body)}`);
  return published.body;
}
