import type { EventView, MyRegistrationView } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Allotment } from '../allotment.entity.js';
import { EventsWorld, must } from '../testing/events-world.js';
import { Registration } from './registration.entity.js';

jest.setTimeout(120_000);

/** Always the same, so that a storm that failed can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe.each(ENGINES)('a storm on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  afterAll(() => world?.close());

  const TYPES = [{ name: '前排', priceFen: 0, quota: 15 }, { name: '普通', priceFen: 0, quota: null }];

  /** Each counter says what there really is, and none more than there may be. */
  async function expectExactCounts({ id, ticketTypes }: EventView, promoCodeId: string): Promise<void> {
    const { manager } = world.test.get(Transaction);
    const rows = await manager.findBy(Registration, { eventId: id });
    const counted = new Map((await manager.findBy(Allotment, { eventId: id })).map((row) => [row.id, { taken: row.taken, waiting: row.waiting }]));
    const really = (isMeant: (row: Registration) => boolean) => ({ taken: rows.filter((row) => row.holdsSeat && isMeant(row)).length, waiting: rows.filter((row) => row.state === 'waitlisted' && isMeant(row)).length });
    expect(counted.get(id)).toEqual(really(() => true));
    for (const type of ticketTypes) expect(counted.get(type.id)).toEqual(really((row) => row.ticketTypeId === type.id));
    expect(counted.get(promoCodeId)).toEqual({ taken: rows.filter((row) => row.holdsPromo && row.promoCodeId === promoCodeId).length, waiting: 0 });
    expect(counted.get(id)!.taken).toBeLessThanOrEqual(60);
    expect(counted.get(ticketTypes[0].id)!.taken).toBeLessThanOrEqual(15);
    expect(counted.get(promoCodeId)!.taken).toBeLessThanOrEqual(5);
    expect(rows.filter((row) => row.holdsSeat).every((row) => row.state === 'confirmed' || row.state === 'offered')).toBe(true);
  }

  test('of sign-ups, cancellations, returns and offers at once leaves seats, quotas, promo uses and the waitlist exact, and a queue in its order', async () => {
    const random = randomOf(20_261_102);
    const event = await world.publish({ capacity: 60, hasWaitlist: true, ticketTypes: TYPES });
    const { id: promoCodeId } = must(await world.admin.post<{ id: string }>(`/api/admin/events/${event.id}/promo-codes`, { code: 'STORM', kind: 'percent', off: 50, maxUses: 5, ticketTypeIds: null }));
    const guests = await world.guests(150);
    const wish = () => ({ ticketTypeId: event.ticketTypes[random() < 0.4 ? 0 : 1].id, joinsWaitlist: random() < 0.7, ...(random() < 0.1 && { promoCode: 'storm' }) });
    const ids = new Map<number, string>();
    for (let wave = 0; wave < 4; wave += 1) {
      await Promise.all(guests.map(async (guest, index) => {
        const chance = random();
        const own = ids.get(index);
        if (own && chance < 0.25) return void (await guest.http.delete(`/api/me/registrations/${own}`));
        if (own && chance < 0.4) return void (await guest.http.post(`/api/me/registrations/${own}/acceptance`));
        const reply = await world.tap(guest, event, wish());
        if (reply.id) ids.set(index, reply.id);
      }));
      await expectExactCounts(event, promoCodeId);
      await world.settle();
      await expectExactCounts(event, promoCodeId);
    }
    const rows = await world.registrations(event.id);
    expect(new Set(rows.map((row) => row.contactId)).size).toBe(rows.length);
    const { manager } = world.test.get(Transaction);
    const free = new Map((await manager.findBy(Allotment, { eventId: event.id })).map((row) => [row.id, row.size === null ? Infinity : row.size - row.taken]));
    // Nobody waits for what is there.
    const waiting = rows.filter((row) => row.state === 'waitlisted');
    expect(waiting.filter((row) => free.get(event.id)! > 0 && free.get(row.ticketTypeId)! > 0)).toEqual([]);
    const [first] = waiting.sort((one, other) => (one.queueKey! < other.queueKey! ? -1 : 1));
    const holder = rows.find((row) => row.state === 'confirmed' && row.ticketTypeId === first.ticketTypeId)!;
    const left = guests.find((guest) => guest.id === holder.contactId)!;
    expect(must(await left.http.delete<MyRegistrationView>(`/api/me/registrations/${holder.id}`)).state).toBe('cancelled');
    await world.settle();
    const after = await world.registrations(event.id);
    expect(after.find((row) => row.id === first.id)!.state).toBe('offered');
    await expectExactCounts(event, promoCodeId);
  });
});
