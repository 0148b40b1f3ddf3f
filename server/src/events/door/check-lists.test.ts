import type { CheckListView, ConflictsPage, DoorCountsView, ErrorReply } from '@chudian/shared';
import { ENGINES } from '../../platform/testing/databases.js';
import { must } from '../testing/events-world.js';
import { DoorWorld } from './testing/door-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('check lists on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 120_000);

  afterAll(() => door?.close(), 60_000);

  test('each list is checked by itself, and counted by the gates through which people came', async () => {
    const event = await door.publish();
    const gifts = must(await door.world.admin.post<CheckListView>(`/api/admin/events/${event.id}/check-lists`, { name: '伴手礼', kind: 'gift', ticketTypeIds: null }));
    const tickets = await door.tickets(event, 3);
    const [north, south] = [await door.device('北门', event), await door.device('南门', event)];
    for (const [gate, ticket] of [[north, 0], [north, 1], [south, 2]] as const) expect(gate.scan(tickets[ticket].token).verdict).toBe('admitted');
    south.list = south.memory.head.lists.find((list) => list.id === gifts.id)!;
    expect(south.scan(tickets[2].token).verdict).toBe('admitted');
    expect(south.scan(tickets[0].token).verdict).toBe('admitted');
    door.passSeconds(10);
    expect(south.scan(tickets[0].token)).toMatchObject({ verdict: 'already-in', where: '南门' });
    for (const gate of [south, north]) await gate.report();
    const { lists } = must(await door.world.admin.get<DoorCountsView>(`/api/admin/events/${event.id}/door-counts`));
    expect(lists).toEqual([
      { listId: north.list.id, admitted: 3, people: 3, gates: [{ gate: '北门', admitted: 2 }, { gate: '南门', admitted: 1 }] },
      { listId: gifts.id, admitted: 2, people: 2, gates: [{ gate: '南门', admitted: 2 }] },
    ]);
    expect(must(await door.world.admin.get<ConflictsPage>(`/api/admin/events/${event.id}/conflicts`)).rows).toEqual([]);
  });

  test('the hours of a list are instants: without a zone they would be others on each machine', async () => {
    const event = await door.publish();
    const added = await door.world.admin.post<ErrorReply>(`/api/admin/events/${event.id}/check-lists`, { name: '午餐', kind: 'gift', ticketTypeIds: null, opensAt: '2026-11-02T12:00:00' });
    expect(added).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { opensAt: '请选择时间' } } });
  });

  test('a list that closes before it opens, or is for a ticket of another event, is refused', async () => {
    const [event, other] = [await door.publish(), await door.publish()];
    const add = (facts: object) => door.world.admin.post<ErrorReply>(`/api/admin/events/${event.id}/check-lists`, { name: '午餐', kind: 'gift', ticketTypeIds: null, ...facts });
    const early = await add({ opensAt: '2026-11-02T12:00:00Z', closesAt: '2026-11-02T12:00:00Z' });
    expect(early).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { closesAt: '结束时间要晚于开始时间' } } });
    expect((await add({ ticketTypeIds: [other.ticketTypes[0].id] })).body.code).toBe('TICKET_TYPE_NOT_FOUND');
    expect((await add({ ticketTypeIds: [event.ticketTypes[0].id] })).status).toBe(201);
  });
});
