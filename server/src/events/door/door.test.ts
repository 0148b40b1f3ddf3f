import type { CheckInRow, CheckInsPage, CheckListView, ConflictsPage, ConflictView, DoorCountsView, ErrorReply } from '@chudian/shared';
import { Touchpoint } from '../../contacts/touchpoint.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Registration } from '../registrations/registration.entity.js';
import { must } from '../testing/events-world.js';
import { RevokeTicket } from '../tickets/revoke-ticket.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { DoorScan } from './door-scan.entity.js';
import { DoorWorld } from './testing/door-world.js';

// Each makes an event and devices of its own through the real server.
jest.setTimeout(60_000);

describe.each(ENGINES)('the door on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 180_000);

  afterAll(() => door.close(), 60_000);

  const scansOf = (eventId: string) => door.world.test.get(Transaction).manager.find(DoorScan, { where: { eventId }, order: { id: 'ASC' } });
  const conflictsOf = async (eventId: string) => must(await door.world.admin.get<ConflictsPage>(`/api/admin/events/${eventId}/conflicts?limit=200`)).rows;

  test('three devices without a network, 5,000 tickets, 50 doubles and 20 revoked: no scan is lost and the conflicts are exact', async () => {
    const event = await door.publish();
    const tickets = await door.tickets(event, 5_000);
    const devices = [await door.device('北门', event), await door.device('南门', event), await door.device('西门', event)];
    // The network is cut. Twenty cancel all the same, and no door hears of it.
    const [revoked, doubles] = [tickets.slice(0, 20), tickets.slice(20, 70)];
    door.passSeconds(60);
    await door.world.test.get(RevokeTicket).executeAll(revoked.map(({ registrationId }) => ({ registrationId, reason: '行程有变' })));
    door.passSeconds(60);
    const verdicts = new Map<string, number>();
    tickets.forEach((ticket, index) => {
      const { verdict } = devices[index % 3].scan(ticket.token);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    });
    door.passSeconds(60);
    doubles.forEach((ticket, index) => expect(devices[(index + 21) % 3].scan(ticket.token).verdict).toBe('admitted'));
    expect(Object.fromEntries(verdicts)).toEqual({ admitted: 5_000 });
    // It is back, for one after the other.
    for (const device of [devices[2], devices[0], devices[1]]) await device.report();
    const scans = await scansOf(event.id);
    expect(scans).toHaveLength(5_050);
    const conflicts = await conflictsOf(event.id);
    const ticketIdsOf = (kind: string) => scans.filter((scan) => scan.conflict === kind).map((scan) => scan.ticketId).sort();
    expect(conflicts).toHaveLength(70);
    expect(ticketIdsOf('double')).toEqual(doubles.map((ticket) => ticket.id).sort());
    expect(ticketIdsOf('revoked')).toEqual(revoked.map((ticket) => ticket.id).sort());
    const counts = must(await door.world.admin.get<DoorCountsView>(`/api/admin/events/${event.id}/door-counts`));
    expect(counts.lists).toMatchObject([{ people: 4_980, admitted: 4_980 }]);
    expect(await door.world.test.get(Transaction).manager.countBy(Touchpoint, { eventId: event.id, kind: 'event-checked-in' })).toBe(4_980);
  }, 180_000);

  test('the first at two gates counts, whichever device finds the network first, and the organiser reads who it was', async () => {
    const event = await door.publish();
    const [ticket] = await door.tickets(event, 1);
    const [north, south] = [await door.device('北门', event), await door.device('南门', event)];
    north.scan(ticket.token);
    door.passSeconds(30);
    south.scan(ticket.token);
    expect((await south.report())[0]).toMatchObject({ outcome: 'admitted', conflict: null });
    expect((await north.report())[0]).toMatchObject({ outcome: 'admitted', conflict: null });
    const [conflict] = await conflictsOf(event.id);
    expect(conflict).toMatchObject({ kind: 'double', gate: '南门', first: { gate: '北门' }, guest: { ticketNumber: ticket.number, name: '张伟' }, resolution: null });
    const resolved = must(await door.world.admin.put<ConflictView>(`/api/admin/events/${event.id}/conflicts/${conflict.id}/resolution`, { resolution: '已核对证件，是本人' }));
    expect(resolved).toMatchObject({ resolution: '已核对证件，是本人', resolvedBy: '周敏' });
    expect(await conflictsOf(event.id)).toEqual([]);
  });

  test('what is reported twice, or only half answered, is there once', async () => {
    const event = await door.publish();
    const tickets = await door.tickets(event, 40);
    const device = await door.device('北门', event);
    for (const ticket of tickets) device.scan(ticket.token);
    const body = { deviceNow: device.deviceNow.toISOString(), scans: [...device.queue] };
    await Promise.all([device.http.post('/api/door/scans', body), device.http.post('/api/door/scans', body)]);
    const again = await device.report(device.http, 7);
    expect(again.map((each) => each.outcome)).toEqual(Array(40).fill('admitted'));
    expect(await scansOf(event.id)).toHaveLength(40);
    expect(await conflictsOf(event.id)).toEqual([]);
  });

  test('a clock that is three hours wrong changes nothing; one that was moved after the last sync is told', async () => {
    const event = await door.publish();
    const [first, second] = await door.tickets(event, 2);
    const [late, right] = [await door.device('北门', event, { aheadMs: 3 * 3_600_000 }), await door.device('南门', event)];
    late.scan(first.token);
    door.passSeconds(60);
    right.scan(first.token);
    expect(await right.report()).toMatchObject([{ outcome: 'admitted' }]);
    expect(await late.report()).toMatchObject([{ outcome: 'admitted', conflict: null }]);
    expect((await conflictsOf(event.id)).map(({ kind, gate }) => [kind, gate])).toEqual([['double', '南门']]);
    right.scan(second.token);
    right.queue[0].offsetMs = -3_600_000;
    expect(await right.report()).toMatchObject([{ outcome: 'admitted', conflict: 'clock' }]);
  });

  test('a report that makes no sense is kept, and holds nothing back', async () => {
    const event = await door.publish();
    const [ticket] = await door.tickets(event, 1);
    const device = await door.device('北门', event);
    const forged = `${ticket.token.slice(0, -3)}000`;
    device.queue.push({ nonce: 'x', listId: 'gone', direction: 'in', method: 'code', verdict: 'admitted', at: 'not a time', offsetMs: Number.NaN, code: forged });
    device.queue.push({ nonce: 'y' } as never);
    device.scan(ticket.token);
    expect(await device.report()).toMatchObject([{ outcome: 'unknown', conflict: 'unknown-ticket' }, { outcome: 'refused' }, { outcome: 'admitted' }]);
    expect(await scansOf(event.id)).toHaveLength(3);
    expect((await conflictsOf(event.id))[0]).toMatchObject({ kind: 'unknown-ticket', code: forged, guest: null });
  });

  test('what is no text in a report is never asked of the database, and holds nothing back', async () => {
    const event = await door.publish();
    const [ticket] = await door.tickets(event, 1);
    const device = await door.device('北门', event);
    const odd = { listId: device.list.id, direction: 'in', method: 'code', verdict: 'admitted', at: device.deviceNow.toISOString(), offsetMs: 0 };
    device.queue.push({ ...odd, nonce: 'a', ticketId: { id: 0 } } as never, { ...odd, nonce: 'b', code: 7 } as never, { ...odd, nonce: 'c', code: ['CT1:'] } as never);
    device.queue.push({ ...odd, nonce: 'd', ticketId: [ticket.id] } as never);
    device.scan(ticket.token);
    expect((await device.report()).map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'admitted']);
    expect((await scansOf(event.id)).filter((scan) => scan.ticketId !== null)).toHaveLength(1);
  });

  test('a device says what is wrong with a ticket, and where it is good', async () => {
    const [event, other] = [await door.publish({ ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }, { name: '贵宾票', priceFen: 0, quota: null }] }), await door.publish({ title: '春季展会' })];
    const vips = must(await door.world.admin.post<CheckListView>(`/api/admin/events/${event.id}/check-lists`, { name: '贵宾厅', kind: 'session', ticketTypeIds: [event.ticketTypes[1].id] }));
    const tomorrow = must(await door.world.admin.post<CheckListView>(`/api/admin/events/${event.id}/check-lists`, { name: '次日会场', kind: 'session', ticketTypeIds: null, opensAt: '2026-11-03T01:00:00Z' }));
    const [plain, vip] = await door.tickets(event, 2);
    const [foreign] = await door.tickets(other, 1);
    const device = await door.device('北门', event);
    expect(device.scan(foreign.token)).toMatchObject({ verdict: 'other-event', where: '春季展会' });
    expect(device.scan(`${plain.token.slice(0, -3)}000`).verdict).toBe('forged');
    expect(device.scan('https://example.com/').verdict).toBe('unknown');
    expect(device.scan(plain.number)).toMatchObject({ verdict: 'admitted', guest: { name: '张伟' }, ticketType: '普通票' });
    expect(device.scan(plain.token)).toMatchObject({ verdict: 'already-in', where: '北门', at: door.world.test.clock.now().getTime() });
    device.list = device.memory.head.lists.find((list) => list.id === vips.id)!;
    expect(device.scan(plain.token)).toMatchObject({ verdict: 'other-list', where: '入场、次日会场' });
    expect(device.scan(vip.token).verdict).toBe('admitted');
    device.list = device.memory.head.lists.find((list) => list.id === tomorrow.id)!;
    expect(device.scan(vip.token)).toMatchObject({ verdict: 'other-day', at: Date.parse('2026-11-03T01:00:00Z') });
    await device.report();
    expect((await scansOf(event.id)).filter((scan) => scan.outcome === 'refused')).toHaveLength(6);
    expect(await conflictsOf(event.id)).toEqual([]);
  });

  test('an update brings who came new, what was revoked and what other gates saw; a new ticket never revives the old one', async () => {
    const event = await door.publish();
    const [one, two] = await door.tickets(event, 2);
    const [north, south] = [await door.device('北门', event), await door.device('南门', event)];
    const guest = await door.world.guest();
    const registration = await door.world.signedUp(guest, event);
    expect(north.scan(registration.ticket!.token)).toMatchObject({ verdict: 'admitted', guest: null });
    north.scan(two.token);
    await north.report();
    await door.world.test.get(RevokeTicket).execute(one.registrationId, '取消');
    door.passSeconds(30);
    await south.sync();
    expect(south.scan(one.token).verdict).toBe('cancelled');
    expect(south.scan(two.token)).toMatchObject({ verdict: 'already-in', where: '北门' });
    expect(south.scan(registration.ticket!.token)).toMatchObject({ verdict: 'already-in', guest: { name: guest.name } });
    must(await door.world.admin.post(`/api/admin/events/${event.id}/registrations/${registration.id}/cancellation`, { reason: '要换一张票' }));
    const again = await door.world.signedUp(guest, event);
    door.passSeconds(30);
    await south.sync();
    expect(again.ticket!.token).not.toBe(registration.ticket!.token);
    expect(south.scan(registration.ticket!.token).verdict).toBe('cancelled');
    expect(south.scan(again.ticket!.token).verdict).toBe('admitted');
  });

  test('a mistaken admission is taken back, from the phone and from the console, and what was recorded is recorded once', async () => {
    const event = await door.publish();
    const [one, two] = await door.tickets(event, 2);
    const device = await door.device('北门', event);
    device.scan(one.token);
    device.scan(two.token);
    device.queue.push({ ...device.queue[0], nonce: 'undo', undoes: device.queue[0].nonce });
    expect((await device.report()).map((each) => each.outcome)).toEqual(['undone', 'admitted', 'undone']);
    const { rows } = must(await door.world.admin.get<CheckInsPage>(`/api/admin/events/${event.id}/check-ins?outcome=admitted`));
    expect(rows).toMatchObject([{ guest: { ticketNumber: two.number } }]);
    expect(must(await door.world.admin.post<CheckInRow>(`/api/admin/events/${event.id}/check-ins/${rows[0].id}/undo`))).toMatchObject({ outcome: 'undone', undoneBy: '周敏' });
    const { manager } = door.world.test.get(Transaction);
    const [first, second] = await door.world.test.get(TicketRepository).byIds([one.id, two.id]);
    expect([first.checkedInAt, second.checkedInAt]).toEqual([null, null]);
    expect((await manager.findOneByOrFail(Registration, { id: two.registrationId })).checkedInAt).toBe(null);
    door.passSeconds(10);
    await device.sync();
    expect(device.scan(two.token).verdict).toBe('admitted');
    await device.report();
    expect((await manager.findOneByOrFail(Registration, { id: two.registrationId })).checkedInAt).toEqual(door.world.test.clock.now());
    expect(await manager.countBy(Touchpoint, { eventId: event.id, kind: 'event-checked-in' })).toBe(1);
  });

  test('where one may leave and come again, both are counted', async () => {
    const event = await door.publish();
    const [list] = must(await door.world.admin.get<CheckListView[]>(`/api/admin/events/${event.id}/check-lists`));
    must(await door.world.admin.put(`/api/admin/events/${event.id}/check-lists/${list.id}`, { name: '入场', kind: 'entrance', ticketTypeIds: null, allowsReentry: true }));
    const [one, two] = await door.tickets(event, 2);
    const device = await door.device('北门', event);
    expect(device.scan(one.token, 'out').verdict).toBe('not-inside');
    for (const [token, direction] of [[one.token, 'in'], [two.token, 'in'], [one.token, 'out'], [one.token, 'in'], [two.token, 'out']] as const) {
      door.passSeconds(10);
      expect(device.scan(token, direction).verdict).toBe(direction === 'in' ? 'admitted' : 'left');
    }
    await device.report();
    const { lists } = must(await door.world.admin.get<DoorCountsView>(`/api/admin/events/${event.id}/door-counts`));
    expect(lists).toEqual([{ listId: list.id, admitted: 3, people: 1, gates: [{ gate: '北门', admitted: 3 }] }]);
    const { manager } = door.world.test.get(Transaction);
    expect(await manager.countBy(Touchpoint, { eventId: event.id, kind: 'event-checked-out' })).toBe(2);
  });

  test('a revoked device, a second use of a pairing code and one that is too old are refused', async () => {
    const event = await door.publish();
    const device = await door.device('北门', event);
    const announce = async (gate: string) => must(await door.world.admin.post<{ code: string }>(`/api/admin/events/${event.id}/devices`, { gate, canSearch: false })).code;
    const pair = async (code: string) => (await door.staffPhone.post<ErrorReply>('/api/door/pairings', { code, name: '手机' })).body.code ?? 'paired';
    const [used, old] = [await announce('南门'), await announce('西门')];
    expect((await Promise.all([pair(used), pair(used)])).sort()).toEqual(['PAIRING_CODE_INVALID', 'paired']);
    expect(await pair(used)).toBe('PAIRING_CODE_INVALID');
    door.passSeconds(601);
    expect(await pair(old)).toBe('PAIRING_CODE_INVALID');
    must(await door.world.admin.delete(`/api/admin/events/${event.id}/devices/${device.paired.device.id}`));
    const revoked = await device.http.get<ErrorReply>('/api/door/snapshot');
    expect([revoked.status, revoked.body.code]).toEqual([403, 'DOOR_DEVICE_REVOKED']);
  });

  test('what a phone scanned before it was revoked arrives when it is paired anew, at the gate of then, and once', async () => {
    const event = await door.publish();
    const [one, two] = await door.tickets(event, 2);
    const device = await door.device('北门', event);
    device.scan(one.token);
    // The server has it, but the phone never heard so.
    must(await device.http.post('/api/door/scans', { deviceNow: device.deviceNow.toISOString(), scans: [...device.queue] }));
    door.passSeconds(30);
    device.scan(two.token);
    must(await door.world.admin.delete(`/api/admin/events/${event.id}/devices/${device.paired.device.id}`));
    const refused = await device.http.post<ErrorReply>('/api/door/scans', { deviceNow: device.deviceNow.toISOString(), scans: [...device.queue] });
    expect([refused.status, refused.body.code]).toEqual([403, 'DOOR_DEVICE_REVOKED']);
    const again = await door.device('南门', event);
    again.queue.push(...device.queue, { ...device.queue[1], nonce: 'undo', undoes: device.queue[1].nonce });
    expect((await again.report()).map(({ outcome }) => outcome)).toEqual(['admitted', 'undone', 'undone']);
    expect((await scansOf(event.id)).map(({ gate, deviceId, ticketId }) => [gate, deviceId, ticketId]).sort()).toEqual([one, two].map(({ id }) => ['北门', device.paired.device.id, id]).sort());
    expect(await conflictsOf(event.id)).toEqual([]);
    const [foreign] = [await door.device('东门', await door.publish())];
    foreign.queue.push({ ...device.queue[0], nonce: 'foreign', code: one.token });
    await foreign.report();
    expect(await scansOf(event.id)).toHaveLength(2);
  });

  test('whatever the order and the portions in which reports arrive, they come to the same', async () => {
    const seen: string[] = [];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
      const event = await door.publish();
      const tickets = await door.tickets(event, 12);
      const devices = [await door.device('甲', event), await door.device('乙', event), await door.device('丙', event)];
      tickets.forEach((ticket, index) => devices.forEach((device, gate) => {
        if ((index + gate) % 4 === 0) return;
        door.passSeconds((index * 7 + gate * 5) % 11);
        device.scan(ticket.token);
      }));
      for (const gate of order) await devices[gate].report(devices[gate].http, 1 + gate * 2);
      const numbers = new Map(tickets.map((ticket, index) => [ticket.id, index]));
      seen.push((await scansOf(event.id)).map((scan) => `${numbers.get(scan.ticketId!)} ${scan.gate} ${scan.outcome}`).sort().join('\n'));
    }
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toBe(seen[0]);
  }, 60_000);
});
