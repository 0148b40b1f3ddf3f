import type { EventView } from '@chudian/shared';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { ClearCancelledEvents } from './registrations/clear-cancelled-events.js';
import { Registration } from './registrations/registration.entity.js';
import { EventsWorld, must } from './testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('an event that is cancelled on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  afterAll(() => world?.close());

  test('cancels everybody, portion by portion, also when it was cut off half way', async () => {
    const event = await world.publish({ capacity: 130, hasWaitlist: true });
    const guests = await world.guests(140);
    await Promise.all(guests.map((guest) => world.tap(guest, event, { joinsWaitlist: true })));
    expect(await world.seats(event.id)).toEqual({ taken: 130, waiting: 10, held: 130 });
    expect(must(await world.admin.post<EventView>(`/api/admin/events/${event.id}/cancellation`, { reason: '场地临时检修' })).state).toBe('cancelled');
    expect((await world.tap(await world.guest(), event)).code).toBe('EVENT_IS_CANCELLED');
    // One portion, and the process is gone.
    await world.test.get(ClearCancelledEvents).execute();
    expect(await world.seats(event.id)).toMatchObject({ held: 80 });
    await world.settle();
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    const all = await world.registrations(event.id);
    expect(all).toHaveLength(140);
    expect(new Set(all.map((each) => `${each.state} ${each.reason}`))).toEqual(new Set(['cancelled 活动已取消：场地临时检修']));
    expect((await world.admin.post<{ code: string }>(`/api/admin/events/${event.id}/publication`)).body.code).toBe('EVENT_IS_CANCELLED');
  }, 60_000);

  test('sign-ups that are under way at that moment are either refused or cancelled', async () => {
    const event = await world.publish({ capacity: 500 });
    const guests = await world.guests(200);
    await Promise.all([...guests.map((guest) => world.tap(guest, event)), world.admin.post(`/api/admin/events/${event.id}/cancellation`, { reason: '讲者生病' })]);
    await world.settle();
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    expect((await world.registrations(event.id)).filter((each) => each.state !== 'cancelled')).toEqual([]);
  }, 60_000);

  test('a seat that was offered cannot be taken any more, and nobody is asked to pay for it', async () => {
    const event = await world.publish({ capacity: 1, hasWaitlist: true, ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }] });
    const [inside, next] = await world.guests(2);
    const seat = await world.signedUp(inside, event);
    const place = await world.signedUp(next, event, { joinsWaitlist: true });
    must(await inside.http.delete(`/api/me/registrations/${seat.id}`));
    await world.settle();
    expect((await world.mine(next, place.id)).state).toBe('offered');
    must(await world.admin.post<EventView>(`/api/admin/events/${event.id}/cancellation`, { reason: '讲者生病' }));
    expect((await next.http.post<{ code: string }>(`/api/me/registrations/${place.id}/acceptance`)).body.code).toBe('EVENT_IS_CANCELLED');
    await world.settle();
    expect(await world.mine(next, place.id)).toMatchObject({ state: 'cancelled', reason: '活动已取消：讲者生病', orderId: null });
  });

  test('one registration that cannot be ended holds up neither the others nor other events', async () => {
    const [broken, sound] = [await world.publish(), await world.publish()];
    const guests = await world.guests(3);
    for (const guest of guests) await world.signedUp(guest, broken);
    await world.signedUp(guests[0], sound);
    const [first] = await world.registrations(broken.id);
    await world.test.get(Transaction).manager.update(Registration, first.id, { state: 'unpaid', orderId: newId() });
    for (const { id } of [broken, sound]) must(await world.admin.post<EventView>(`/api/admin/events/${id}/cancellation`, { reason: '讲者生病' }));
    await world.settle();
    expect((await world.registrations(broken.id)).map((each) => each.state)).toEqual(['unpaid', 'cancelled', 'cancelled']);
    expect((await world.registrations(sound.id)).map((each) => each.state)).toEqual(['cancelled']);
  });
});
