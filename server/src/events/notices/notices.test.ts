import type { FormView } from '@chudian/shared';
import { Alert } from '../../alerts/alert.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Registration } from '../registrations/registration.entity.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';
import { EventReminder } from './event-reminder.entity.js';

const SOON = { startsAt: '2026-11-04T06:00:00Z', endsAt: '2026-11-04T09:30:00Z' };

describe.each(ENGINES)('what attendees are told on %s', (engine) => {
  let world: EventsWorld;
  // Sessions end while the clock moves on, so each test has a company of its own.
  beforeEach(async () => { world = await EventsWorld.open(engine); });
  afterEach(() => world.close());

  const toldTo = async ({ id }: Guest): Promise<string[]> => {
    await world.settle();
    const alerts = await world.test.get(Transaction).manager.find(Alert, { where: { recipientKind: 'contact', recipientId: id }, order: { id: 'ASC' } });
    return alerts.map(({ kind, fields }) => `${kind} ${fields.state}`);
  };
  const at = (time: string) => world.test.clock.moveTo(new Date(time));

  test('what he did himself he sees on his screen, and needs no message for', async () => {
    const event = await world.publish(SOON);
    const guest = await world.guest();
    const { id } = await world.signedUp(guest, event);
    expect(await toldTo(guest)).toEqual([]);
    await guest.http.delete(`/api/me/registrations/${id}`);
    expect(await toldTo(guest)).toEqual([]);
  });

  test('an approval and a rejection are told, the latter with its reason', async () => {
    const event = await world.publish({ ...SOON, needsApproval: true });
    const [yes, no] = await world.guests(2);
    const registrations = [await world.signedUp(yes, event), await world.signedUp(no, event)];
    await world.admin.post(`/api/admin/events/${event.id}/approvals`, { registrationIds: [registrations[0].id] });
    await world.admin.post(`/api/admin/events/${event.id}/rejections`, { registrationIds: [registrations[1].id], reason: '本场仅限设备管理者' });
    expect(await toldTo(yes)).toEqual(['event-result 审核通过']);
    expect(await toldTo(no)).toEqual(['event-result 未通过']);
  });

  test('two rejections in one millisecond are two messages', async () => {
    const event = await world.publish({ ...SOON, needsApproval: true });
    const guest = await world.guest();
    for (const reason of ['请写明公司', '本场仅限设备管理者']) {
      const { id } = await world.signedUp(guest, event);
      must(await world.admin.post(`/api/admin/events/${event.id}/rejections`, { registrationIds: [id], reason }));
    }
    expect(await toldTo(guest)).toEqual(['event-result 未通过', 'event-result 未通过']);
  });

  test('a cancelled event is told to everybody who comes', async () => {
    const event = await world.publish(SOON);
    const guests = await world.guests(3);
    for (const guest of guests) await world.signedUp(guest, event);
    await world.admin.post(`/api/admin/events/${event.id}/cancellation`, { reason: '场地停电' });
    for (const guest of guests) expect(await toldTo(guest)).toEqual(['event-result 已取消']);
  });

  test('who signed up early is reminded the day before, who came late some hours before, and each once', async () => {
    const event = await world.publish(SOON);
    const [early, late] = await world.guests(2);
    await world.signedUp(early, event);
    at('2026-11-03T05:59:00Z');
    expect(await toldTo(early)).toEqual([]);
    at('2026-11-03T06:00:01Z');
    expect(await toldTo(early)).toEqual(['event-reminder 明天开始']);
    await world.signedUp(late, event);
    at('2026-11-04T04:00:01Z');
    expect(await toldTo(late)).toEqual(['event-reminder 即将开始']);
    expect(await toldTo(early)).toEqual(['event-reminder 明天开始']);
  });

  test('the questions go to those who were there and have not answered; where there is no door, to everybody who was to come', async () => {
    const surveyFormId = must(await world.admin.post<FormView>('/api/admin/forms', { name: '会后问卷', schema: { fields: [{ id: 'stars', kind: 'rating', label: '满意度', required: true }] } })).id;
    const [hall, online] = [await world.publish({ ...SOON, surveyFormId }), await world.publish({ ...SOON, surveyFormId, place: { kind: 'online', url: 'https://meeting.example.com/1' } })];
    const [came, answered, stayedAway, listener] = await world.guests(4);
    const registrations = [];
    for (const guest of [came, answered, stayedAway]) registrations.push(await world.signedUp(guest, hall));
    await world.signedUp(listener, online);
    await world.settle();
    const { manager } = world.test.get(Transaction);
    for (const { id } of registrations.slice(0, 2)) await manager.update(Registration, id, { checkedInAt: new Date(SOON.startsAt) });
    at('2026-11-04T10:00:00Z');
    must(await answered.http.post(`/api/me/registrations/${registrations[1].id}/survey`, { answers: { stars: 5 } }));
    const asked = async (guest: Guest) => (await toldTo(guest)).filter((told) => told.endsWith('活动问卷')).length;
    at('2026-11-04T10:30:01Z');
    expect([await asked(came), await asked(answered), await asked(stayedAway), await asked(listener)]).toEqual([1, 0, 0, 1]);
  });

  test('an event that ends later asks its questions later', async () => {
    const event = await world.publish({ ...SOON, surveyFormId: null });
    const survey = async () => (await world.test.get(Transaction).manager.findOneByOrFail(EventReminder, { eventId: event.id, kind: 'survey' })).dueAt.toISOString();
    await world.settle();
    expect(await survey()).toBe('2026-11-04T10:30:00.000Z');
    must(await world.admin.put(`/api/admin/events/${event.id}`, { ...world.bodyOf({ ...SOON, endsAt: '2026-11-05T03:00:00Z', ticketTypes: [{ id: event.ticketTypes[0].id, name: '普通票', priceFen: 0, quota: null }] }), version: event.version }));
    await world.settle();
    expect(await survey()).toBe('2026-11-05T04:00:00.000Z');
  });

  test('an event that moves is told, and reminded of at its new time only', async () => {
    const event = await world.publish(SOON);
    const guest = await world.guest();
    await world.signedUp(guest, event);
    await world.settle();
    await world.admin.put(`/api/admin/events/${event.id}`, { ...world.bodyOf(SOON), ticketTypes: event.ticketTypes, startsAt: '2026-11-05T06:00:00Z', endsAt: '2026-11-05T09:30:00Z', version: event.version });
    expect(await toldTo(guest)).toEqual(['event-result 活动变更']);
    at('2026-11-03T06:00:01Z');
    expect(await toldTo(guest)).toEqual(['event-result 活动变更']);
    at('2026-11-04T06:00:01Z');
    expect(await toldTo(guest)).toEqual(['event-result 活动变更', 'event-reminder 明天开始']);
  });

  test('who waits for approval is told of a change as well', async () => {
    const event = await world.publish({ ...SOON, needsApproval: true });
    const guest = await world.guest();
    await world.signedUp(guest, event);
    await world.settle();
    await world.admin.put(`/api/admin/events/${event.id}`, { ...world.bodyOf(SOON), needsApproval: true, ticketTypes: event.ticketTypes, place: { kind: 'venue', name: '二号厅', address: '滨江大道 2 号' }, version: event.version });
    expect(await toldTo(guest)).toEqual(['event-result 活动变更']);
  });

  test('a cancelled event reminds nobody', async () => {
    const event = await world.publish(SOON);
    const guest = await world.guest();
    await world.signedUp(guest, event);
    await world.admin.post(`/api/admin/events/${event.id}/cancellation`, { reason: '场地停电' });
    at('2026-11-03T06:00:01Z');
    expect(await toldTo(guest)).toEqual(['event-result 已取消']);
  });
});
