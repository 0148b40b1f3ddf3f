import type { ErrorReply, RegistrationsPage, RegistrationView } from '@chudian/shared';
import { Alert } from '../../alerts/alert.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { DoorWorld } from '../door/testing/door-world.js';
import { must } from '../testing/events-world.js';
import { TicketRepository } from '../tickets/ticket.repository.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('a ticket that others have got hold of on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 120_000);

  afterAll(() => door?.close());

  const path = (eventId: string, rest = '') => `/api/admin/events/${eventId}/registrations${rest}`;
  const replace = (eventId: string, id: string) => door.world.admin.post<RegistrationView & ErrorReply>(path(eventId, `/${id}/tickets`));

  test('is found by its number, and replaced by another that alone lets in', async () => {
    const event = await door.publish();
    const [guest, other] = await door.world.guests(2);
    const mine = await door.world.signedUp(guest, event);
    await door.world.signedUp(other, event);
    const gate = await door.device('北门', event);
    const { number, token } = mine.ticket!;
    const { rows } = must(await door.world.admin.get<RegistrationsPage>(path(event.id, `?q=${number.slice(0, 4)}-${number.slice(4).toLowerCase()}`)));
    expect(rows.map((row) => row.id)).toEqual([mine.id]);
    const replaced = must(await replace(event.id, mine.id));
    expect(replaced).toMatchObject({ state: 'confirmed', ticketNumber: expect.not.stringMatching(number) });
    expect(replaced.entries.at(-1)).toMatchObject({ text: '换发电子票', by: { name: '周敏' } });
    const now = await door.world.mine(guest, mine.id);
    expect(now.ticket).toMatchObject({ number: replaced.ticketNumber, isRevoked: false });
    door.passSeconds(30);
    await gate.sync();
    expect(gate.scan(token).verdict).toBe('cancelled');
    expect(gate.scan(now.ticket!.token)).toMatchObject({ verdict: 'admitted', guest: { name: guest.name } });
    expect(await door.world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
    await door.world.settle();
    const told = await door.world.test.get(Transaction).manager.findBy(Alert, { recipientKind: 'contact', recipientId: guest.id });
    expect(told.map(({ fields }) => fields.state)).toEqual(['换发新票']);
  });

  test('lets in once more where the network is cut, and that is told as a conflict', async () => {
    const event = await door.publish();
    const guest = await door.world.guest();
    const mine = await door.world.signedUp(guest, event);
    const gate = await door.device('北门', event);
    door.passSeconds(30);
    must(await replace(event.id, mine.id));
    door.passSeconds(30);
    expect(gate.scan(mine.ticket!.token).verdict).toBe('admitted');
    expect(await gate.report()).toMatchObject([{ outcome: 'revoked', conflict: 'revoked' }]);
    expect((await door.world.mine(guest, mine.id)).ticket).toMatchObject({ isRevoked: false, checkedInAt: null });
  });

  test('is replaced by one however many replace it at once, and by none once its holder is inside', async () => {
    const event = await door.publish();
    const guest = await door.world.guest();
    const mine = await door.world.signedUp(guest, event);
    const gate = await door.device('北门', event);
    await Promise.all([1, 2, 3].map(() => replace(event.id, mine.id)));
    const valid = await door.world.test.get(TicketRepository).validOf([mine.id]);
    expect(valid).toHaveLength(1);
    door.passSeconds(30);
    await gate.sync();
    expect(gate.scan(valid[0].token).verdict).toBe('admitted');
    await gate.report();
    expect((await replace(event.id, mine.id)).body.code).toBe('REGISTRATION_NOT_IN_STATE');
  });
});
