import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld } from '../testing/events-world.js';

describe.each(ENGINES)('signing up on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 60_000);

  afterAll(() => world.close());

  test('who signs up for a free event is confirmed at once and holds a ticket', async () => {
    const event = await world.publish();
    const mine = await world.signedUp(await world.guest(), event, { company: '浦江机电' });
    expect(mine).toMatchObject({ state: 'confirmed', name: expect.any(String), company: '浦江机电', payableFen: 0, orderId: null, refund: 'none', canEdit: true, canCancel: true, canTransfer: false });
    expect(mine.ticket).toMatchObject({ isRevoked: false, checkedInAt: null });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('two thousand who want a hundred seats at once get a hundred, in the order of their arrival', async () => {
    const event = await world.publish({ capacity: 100 });
    const guests = await world.guests(2_000);
    const arrivals: string[] = [];
    const replies = await Promise.all(guests.map(async (guest) => {
      const { status, body } = await world.signUp(guest, event);
      if (status === 201) arrivals.push(guest.id);
      return status === 201 ? body.state : body.code;
    }));
    expect(replies.filter((reply) => reply === 'confirmed')).toHaveLength(100);
    expect(replies.filter((reply) => reply === 'EVENT_FULL')).toHaveLength(1_900);
    expect(await world.seats(event.id)).toEqual({ taken: 100, waiting: 0, held: 100 });
    expect((await world.registrations(event.id)).map((each) => each.contactId).sort()).toEqual(arrivals.sort());
  }, 120_000);
});
