import type { CheckListView, EventBody, EventView, ImportView, InvitationRow, MyRegistrationView, ScanReport, SeriesView, TransferView } from '@chudian/shared';
import { Event } from '../../events/event.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { TestApp } from './test-app.js';
import type { TestHttp } from './test-http.js';

export interface EventsToGrow {
  admin: TestHttp;
  owner: string;
  /** He signs up for every event; somebody else for the first. */
  visitor: TestHttp;
  newcomer: TestHttp;
  ids: Record<string, string>;
  size: number;
}

/** One more series, and one more event in the first; the first event has one more promo code and one more registration, which can be taken over, one more guest of one more inviter, and one more list. */
export async function growEvents({ admin, owner, visitor, newcomer, ids, size }: EventsToGrow): Promise<void> {
  const series = (await admin.post<SeriesView>('/api/admin/series', { name: `沙龙 ${size}`, rhythm: 'month' })).body;
  const event = await publish(admin, { title: `闭门会 ${size}`, seriesId: ids.series ?? series.id, owner: { kind: 'staff', id: owner } });
  ids.series ??= series.id;
  ids.events ??= event.id;
  ids.types ??= event.ticketTypes[0].id;
  await admin.post(`/api/admin/events/${ids.events}/promo-codes`, { code: `FRIEND${size}`, kind: 'percent', off: 10, maxUses: 5, ticketTypeIds: null });
  const mine = (await visitor.post<MyRegistrationView>(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name: '访客' })).body;
  await newcomer.post(`/api/events/${ids.events}/registrations`, { ticketTypeId: ids.types, name: '来宾', promoCode: `FRIEND${size}` });
  ids.registrations ??= mine.id;
  ids.transfers ??= (await visitor.post<TransferView>(`/api/me/registrations/${mine.id}/transfers`)).body.code;
  await invite({ admin, owner, newcomer, ids, size });
}

async function publish(admin: TestHttp, facts: Pick<EventBody, 'title' | 'owner'> & Partial<EventBody>): Promise<EventView> {
  const body: EventBody = {
    summary: '三家工厂的一年', body: '<p>正文</p>', timeZone: 'Asia/Shanghai', startsAt: '2098-12-03T06:00:00Z', endsAt: '2098-12-03T09:00:00Z',
    place: { kind: 'venue', name: '会议中心', address: '滨江大道 1 号' }, agenda: [], capacity: 100, needsApproval: false, hasWaitlist: true, isTransferable: true, hasSelfCheckIn: true,
    ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }], ...facts,
  };
  const event = (await admin.post<EventView>('/api/admin/events', body)).body;
  await admin.post(`/api/admin/events/${event.id}/publication`);
  return event;
}

/** One more list and one more device at the door of the first event; its gate has scanned one more code that nobody knows. */
export async function growDoor({ admin, device, ids, size }: Pick<EventsToGrow, 'admin' | 'ids' | 'size'> & { device: TestHttp }): Promise<void> {
  const path = `/api/admin/events/${ids.events}`;
  const { body: list } = await admin.post<CheckListView>(`${path}/check-lists`, { name: `分会场 ${size}`, kind: 'session', ticketTypeIds: null });
  await admin.post(`${path}/devices`, { gate: `${size} 号口`, canSearch: false });
  const now = new Date().toISOString();
  const scan: ScanReport = { nonce: `n${size}`, listId: list.id, direction: 'in', method: 'code', verdict: 'admitted', at: now, offsetMs: 0, code: `NOBODY${size}` };
  await device.post('/api/door/scans', { deviceNow: now, scans: [scan] });
}

/** An event that asks its questions, before and after: what is over cannot be signed up for, so its day is moved afterwards. */
export async function holdOneEvent(test: TestApp, { admin, owner, visitor, ids }: Omit<EventsToGrow, 'newcomer' | 'size'>): Promise<void> {
  const event = await publish(admin, { title: '去年的闭门会', surveyFormId: ids.forms, owner: { kind: 'staff', id: owner } });
  const { body: mine } = await visitor.post<MyRegistrationView>(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name: '访客' });
  await test.get(Transaction).manager.update(Event, event.id, { formId: ids.forms, startsAt: new Date('2025-12-03T06:00:00Z'), endsAt: new Date('2025-12-03T09:00:00Z') });
  ids.surveys = mine.id;
  ids.asking = event.id;
}

async function invite({ admin, owner, newcomer, ids, size }: Omit<EventsToGrow, 'visitor'>): Promise<void> {
  const path = `/api/admin/events/${ids.events}`;
  const guests = [{ name: `来宾 ${size}`, phone: `1360000000${size}` }];
  const [made] = (await admin.post<InvitationRow[]>(`${path}/invitations`, { inviterStaffId: owner, guests })).body;
  await newcomer.post(`/api/events/${ids.events}/views`, { invite: made.code });
  ids.invitations ??= made.id;
  ids.inviters ??= owner;
  const { body: list } = await admin.upload<ImportView>(`${path}/imports`, '名单.csv', Buffer.from('姓名,手机\n无号,\n缺号,1\n'));
  ids.imports ??= list.id;
}
