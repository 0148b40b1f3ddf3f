import { Alert } from '../../alerts/alert.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, type Guest } from '../testing/events-world.js';

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
