import type { MyRegistrationView, RegistrationsPage } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';
import { Registration } from './registration.entity.js';

describe.each(ENGINES)('the list of who has signed up on %s', (engine) => {
  let world: EventsWorld;
  let eventId: string;
  let types: string[];
  let guests: Guest[];
  let mine: MyRegistrationView[];

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
    const event = await world.publish({ ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }, { name: '贵宾票', priceFen: 0, quota: null }] });
    [eventId, types] = [event.id, event.ticketTypes.map(({ id }) => id)];
    guests = await world.guests(6);
    mine = [];
    for (const [index, guest] of guests.entries()) mine.push(await world.signedUp(guest, event, { ticketTypeId: types[index % 2], company: index < 3 ? '浦江机电' : '100%_制造' }));
    const { manager } = world.test.get(Transaction);
    for (const { id } of mine.slice(0, 3)) await manager.update(Registration, id, { checkedInAt: world.test.clock.now() });
    for (const { id } of mine.slice(2, 4)) await manager.update(Registration, id, { channel: 'invitation', sharerKind: 'staff', sharerId: world.adminId });
    must(await guests[5].http.delete(`/api/me/registrations/${mine[5].id}`));
  }, 120_000);

  afterAll(() => world?.close());

  const path = (kind: '' | '.csv', query: Record<string, string>) => `/api/admin/events/${eventId}/registrations${kind}?${new URLSearchParams(query).toString()}`;

  /** Which of the six the list shows, and the file says the same. */
  async function shown(query: Record<string, string>): Promise<number[]> {
    const { rows } = must(await world.admin.get<RegistrationsPage>(path('', query)));
    const numbers = rows.map((row) => mine.findIndex(({ id }) => id === row.id)).reverse();
    const csv = must(await world.admin.get<string>(path('.csv', query)));
    expect(guests.flatMap(({ name }, index) => (csv.includes(`${name},`) ? [index] : []))).toEqual(numbers);
    return numbers;
  }

  test.each<[string, () => Record<string, string>, number[]]>([
    ['everybody', () => ({}), [0, 1, 2, 3, 4, 5]],
    ['who has come', () => ({ checkedIn: 'yes' }), [0, 1, 2]],
    ['who has not', () => ({ checkedIn: 'no' }), [3, 4, 5]],
    ['who holds a ticket of one type', () => ({ ticketTypeId: types[1] }), [1, 3, 5]],
    ['who of them has come', () => ({ ticketTypeId: types[1], checkedIn: 'yes' }), [1]],
    ['whom one inviter brought', () => ({ inviterId: world.adminId }), [2, 3]],
    ['who came by an invitation and has come', () => ({ channel: 'invitation', checkedIn: 'yes' }), [2]],
    ['who is confirmed', () => ({ state: 'confirmed' }), [0, 1, 2, 3, 4]],
    ['who has cancelled', () => ({ state: 'cancelled' }), [5]],
    ['a company, by a part of its name', () => ({ q: '浦江' }), [0, 1, 2]],
    ['signs that databases take for any letter, as they are', () => ({ q: '%_' }), [3, 4, 5]],
    ['a ticket, by its number', () => ({ q: mine[4].ticket!.number }), [4]],
    ['nobody, for the number of none', () => ({ q: 'ZZZZZZZZ' }), []],
  ])('shows %s', async (_, query, expected) => {
    expect(await shown(query())).toEqual(expected);
  });

  test('is read page by page, newest first, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: RegistrationsPage = must(await world.admin.get<RegistrationsPage>(path('', { limit: '2', ...(after && { after }) })));
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(mine.map(({ id }) => id).reverse());
  });
});
