import type { EventView, MyRegistrationView } from '@chudian/shared';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('the waitlist on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  beforeEach(() => world.rewind());

  afterAll(() => world?.close());

  const waitlisted = { hasWaitlist: true, offerHours: 24, capacity: 2 };

  async function full(count: number, facts = {}): Promise<{ event: EventView; inside: Guest[]; queue: Guest[]; ids: Map<Guest, string> }> {
    const event = await world.publish({ ...waitlisted, ...facts });
    const guests = await world.guests(2 + count);
    const ids = new Map<Guest, string>();
    for (const guest of guests) ids.set(guest, (await world.signedUp(guest, event, { joinsWaitlist: true })).id);
    return { event, inside: guests.slice(0, 2), queue: guests.slice(2), ids };
  }

  const statesOf = (queue: Guest[], ids: Map<Guest, string>) => Promise.all(queue.map(async (guest) => (await world.mine(guest, ids.get(guest)!)).state));
  const leave = (guest: Guest, ids: Map<Guest, string>) => guest.http.delete<MyRegistrationView>(`/api/me/registrations/${ids.get(guest)}`);
  const accept = (guest: Guest, ids: Map<Guest, string>) => guest.http.post<MyRegistrationView & { code?: string }>(`/api/me/registrations/${ids.get(guest)}/acceptance`);

  test('a full event asks first whether one wants to wait', async () => {
    const event = await world.publish({ ...waitlisted, capacity: 1 });
    const [first, second] = await world.guests(2);
    await world.signedUp(first, event);
    expect((await world.signUp(second, event)).body.code).toBe('EVENT_FULL');
    expect(await world.signedUp(second, event, { joinsWaitlist: true })).toMatchObject({ state: 'waitlisted', queuePosition: 1, ticket: null });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 1, held: 1 });
  });

  test('a free seat is offered in the order of arrival, and nobody who comes now is quicker', async () => {
    const { event, inside, queue, ids } = await full(3);
    expect(await Promise.all(queue.map(async (guest) => (await world.mine(guest, ids.get(guest)!)).queuePosition))).toEqual([1, 2, 3]);
    await leave(inside[0], ids);
    const newcomer = await world.guest();
    expect((await world.signUp(newcomer, event)).body.code).toBe('EVENT_FULL');
    await world.settle();
    expect(await statesOf(queue, ids)).toEqual(['offered', 'waitlisted', 'waitlisted']);
    const offered = await world.mine(queue[0], ids.get(queue[0])!);
    expect(offered.offerUntil).toBe(new Date(world.test.clock.now().getTime() + 24 * 3_600_000).toISOString());
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 2, held: 2 });
    expect((await accept(queue[0], ids)).body).toMatchObject({ state: 'confirmed', offerUntil: null });
    expect((await accept(queue[1], ids)).body.code).toBe('REGISTRATION_NOT_IN_STATE');
  });

  test('an offer that lapses goes to the next, and who leaves is never offered one', async () => {
    const { event, inside, queue, ids } = await full(4);
    await leave(queue[1], ids);
    await leave(inside[0], ids);
    await world.settle();
    world.passHours(25);
    expect((await accept(queue[0], ids)).body.code).toBe('OFFER_IS_OVER');
    await world.settle();
    expect(await statesOf(queue, ids)).toEqual(['expired', 'cancelled', 'offered', 'waitlisted']);
    expect((await leave(queue[2], ids)).body.state).toBe('cancelled');
    await world.settle();
    expect(await statesOf(queue, ids)).toEqual(['expired', 'cancelled', 'cancelled', 'offered']);
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
  });

  test('who comes back after he left stands at the end', async () => {
    const { event, inside, queue, ids } = await full(2);
    await leave(queue[0], ids);
    const back = await world.signedUp(queue[0], event, { joinsWaitlist: true });
    expect(back).toMatchObject({ id: ids.get(queue[0]), state: 'waitlisted', queuePosition: 2 });
    await leave(inside[0], ids);
    await world.settle();
    expect(await statesOf(queue, ids)).toEqual(['waitlisted', 'offered']);
  });

  test('more seats go to those who wait, as many as there are', async () => {
    const { event, queue, ids } = await full(3);
    const view = await world.event(event.id);
    must(await world.admin.put(`/api/admin/events/${event.id}`, { ...world.bodyOf({ ...waitlisted, capacity: 4, ticketTypes: [{ id: view.ticketTypes[0].id, name: '普通票', priceFen: 0, quota: null }] }), version: view.version }));
    await world.settle();
    expect(await statesOf(queue, ids)).toEqual(['offered', 'offered', 'waitlisted']);
    expect(await world.seats(event.id)).toEqual({ taken: 4, waiting: 1, held: 4 });
  });

  test('a ticket type that is used up stops only those who wait for it', async () => {
    const event = await world.publish({ hasWaitlist: true, capacity: 3, ticketTypes: [{ name: '前排', priceFen: 0, quota: 1 }, { name: '普通', priceFen: 0, quota: null }] });
    const [front, plain] = event.ticketTypes.map((type) => ({ ticketTypeId: type.id, joinsWaitlist: true }));
    const [a, b, c, d, e] = await world.guests(5);
    const ids = new Map<Guest, string>();
    for (const [guest, type] of [[a, front], [b, plain], [c, plain], [d, front], [e, plain]] as const) ids.set(guest, (await world.signedUp(guest, event, type)).id);
    expect(await statesOf([a, b, c, d, e], ids)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted', 'waitlisted']);
    await leave(b, ids);
    await world.settle();
    expect(await statesOf([d, e], ids)).toEqual(['waitlisted', 'offered']);
    await leave(a, ids);
    await world.settle();
    expect(await statesOf([d, e], ids)).toEqual(['offered', 'offered']);
    expect(await world.seats(event.id)).toEqual({ taken: 3, waiting: 0, held: 3 });
  });

  test('events with seats of a type that nobody waits for keep no other event from offering its own', async () => {
    const types = [{ name: '前排', priceFen: 0, quota: 1 }, { name: '普通', priceFen: 0, quota: null }];
    const [holder, waiter, ...others] = await world.guests(4);
    for (let event = 0; event < 21; event += 1) {
      const stuck = await world.publish({ hasWaitlist: true, capacity: 9, ticketTypes: types });
      for (const guest of [holder, waiter]) await world.signedUp(guest, stuck, { joinsWaitlist: true });
    }
    const event = await world.publish({ ...waitlisted, capacity: 1 });
    const [inside, next] = [await world.signedUp(others[0], event), await world.signedUp(others[1], event, { joinsWaitlist: true })];
    must(await others[0].http.delete(`/api/me/registrations/${inside.id}`));
    await world.settle();
    expect(await world.mine(others[1], next.id)).toMatchObject({ state: 'offered' });
  });

  test('declining and accepting at the same moment is one of them, and the seat is counted once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { event, inside, queue, ids } = await full(1);
      await leave(inside[0], ids);
      await world.settle();
      await Promise.all([leave(queue[0], ids), accept(queue[0], ids), leave(queue[0], ids)]);
      const [state] = await statesOf(queue, ids);
      expect(state).toBe('cancelled');
      expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    }
  });
});
