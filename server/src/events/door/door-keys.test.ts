import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Event } from '../event.entity.js';
import { TicketKey } from '../tickets/ticket-key.entity.js';
import { DoorKeys } from './door-keys.js';
import { DoorWorld } from './testing/door-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('the keys of a door on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 120_000);

  afterAll(() => door?.close(), 60_000);

  test("are its own event's, however many events came after it, and the newest of others with their names", async () => {
    const event = await door.publish();
    await door.tickets(event, 1);
    const { manager } = door.world.test.get(Transaction);
    const own = await manager.findOneByOrFail(Event, { id: event.id });
    const later = Array.from({ length: 210 }, (_, index) => Object.assign(new Event(), own, { id: newId(), title: `活动 ${index}` }));
    await manager.insert(Event, later);
    await manager.insert(TicketKey, later.map(({ id }, index) => ({ id: newId(), eventId: id, publicKey: 'key', sealedKey: 'sealed', createdAt: new Date(door.world.test.clock.now().getTime() + (index + 1) * 1000) })));
    const known = await door.world.test.get(DoorKeys).known(event.id);
    expect(known.filter((key) => key.eventId === event.id)).toHaveLength(1);
    expect(known.map((key) => key.eventTitle)).toEqual([...later.slice(-200).map(({ title }) => title).reverse(), '']);
  });
});
