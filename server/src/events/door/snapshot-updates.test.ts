import { decide, searchGuests, type CheckInsPage, type CheckSignature, type CheckListView, type DoorGuest, type EventView, type TransferView } from '@chudian/shared';
import { Contact } from '../../contacts/contact.entity.js';
import { MergeContacts } from '../../contacts/merge-contacts.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import type { Registration } from '../registrations/registration.entity.js';
import { must, type Guest } from '../testing/events-world.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { DOOR_DAY, DoorWorld } from './testing/door-world.js';
import { checkSignature, type TestDevice } from './testing/test-device.js';

jest.setTimeout(240_000);

const ROUNDS = 25;
const SEED = Number(process.env.SEED ?? 20261102);

/** Small and repeatable (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A busy office: whatever may happen to a registration before the doors and at them, in any order. */
class Office {
  readonly guests = new Map<string, Guest>();
  private readonly random = randomFrom(SEED);
  private typed = 0;

  constructor(
    private readonly door: DoorWorld,
    private readonly event: EventView,
    private readonly other: EventView,
    private readonly gates: TestDevice[],
  ) {}

  /** One act, by chance; what is refused has changed nothing, and counts as an act all the same. */
  async act(): Promise<string> {
    const acts = [
      this.comes, this.comes, this.cancels, this.cancels, this.comesBack, this.comesBack, this.isApproved, this.isApproved, this.isRejected, this.edits, this.handsOn,
      this.givesAnotherNumberElsewhere, this.provesToBe, this.isScanned, this.isScanned, this.isScannedTwice, this.isUndone, this.isSignedUpByStaff, this.listsChange,
    ];
    const act = this.pick(acts);
    await act.call(this);
    await this.door.world.settle();
    return act.name;
  }

  private pick<Each>(from: readonly Each[]): Each {
    return from[Math.floor(this.random() * from.length)];
  }

  private async registration(...states: Registration['state'][]): Promise<{ registration: Registration; guest: Guest } | null> {
    const found = (await this.door.world.registrations(this.event.id)).filter((each) => states.includes(each.state) && this.guests.has(each.contactId));
    return found.length === 0 ? null : this.of(this.pick(found));
  }

  private of(registration: Registration) {
    return { registration, guest: this.guests.get(registration.contactId)! };
  }

  private async meet(): Promise<Guest> {
    const guest = await this.door.world.guest();
    this.guests.set(guest.id, guest);
    return guest;
  }

  private type = () => ({ ticketTypeId: this.pick(this.event.ticketTypes).id, joinsWaitlist: true });

  private number = () => `1370000${String(1000 + (this.typed += 1))}`;

  private async comes(): Promise<void> {
    await this.door.world.signUp(await this.meet(), this.event, this.type());
  }

  private async isSignedUpByStaff(): Promise<void> {
    await this.door.world.admin.post(`/api/admin/events/${this.event.id}/registrations`, { ticketTypeId: this.event.ticketTypes[0].id, name: `代报 ${this.typed}`, phone: this.number() });
  }

  private async cancels(): Promise<void> {
    const found = await this.registration('pending', 'waitlisted', 'offered', 'unpaid', 'confirmed');
    await found?.guest.http.delete(`/api/me/registrations/${found.registration.id}`);
  }

  private async comesBack(): Promise<void> {
    const found = await this.registration('cancelled', 'rejected', 'expired', 'transferred');
    if (found) await this.door.world.signUp(found.guest, this.event, { ...this.type(), name: `${found.guest.name} 又来` });
  }

  private async isApproved(): Promise<void> {
    const found = await this.registration('pending');
    if (found) await this.door.world.admin.post(`/api/admin/events/${this.event.id}/approvals`, { registrationIds: [found.registration.id] });
  }

  private async isRejected(): Promise<void> {
    const found = await this.registration('pending');
    if (found) await this.door.world.admin.post(`/api/admin/events/${this.event.id}/rejections`, { registrationIds: [found.registration.id] });
  }

  private async edits(): Promise<void> {
    const found = await this.registration('pending', 'waitlisted', 'unpaid', 'confirmed');
    const facts = { name: `改名 ${this.typed}`, company: `公司 ${this.typed}`, ...(this.random() < 0.5 && { phone: this.number() }) };
    await found?.guest.http.put(`/api/me/registrations/${found.registration.id}`, facts);
  }

  private async handsOn(): Promise<void> {
    const found = await this.registration('confirmed');
    if (!found) return;
    const { body } = await found.guest.http.post<TransferView>(`/api/me/registrations/${found.registration.id}/transfers`);
    const taker = this.random() < 0.5 ? await this.meet() : this.pick([...this.guests.values()]);
    await taker.http.post(`/api/transfers/${body.code}/claims`, { name: `${taker.name} 受让` });
  }

  private async givesAnotherNumberElsewhere(): Promise<void> {
    await this.door.world.signUp(this.pick([...this.guests.values()]), this.other, { phone: this.number() });
  }

  private async provesToBe(): Promise<void> {
    const { manager } = this.door.world.test.get(Transaction);
    const [one, two] = await Promise.all([0, 1].map(() => manager.findOneByOrFail(Contact, { id: this.pick([...this.guests.keys()]) })));
    if (one.id !== two.id && this.random() < 0.5) await this.door.world.test.get(MergeContacts).execute(one, two, 'verified-phone');
  }

  private async ticket(): Promise<Ticket | null> {
    const tickets = await this.door.world.test.get(Transaction).manager.find(Ticket, { where: { eventId: this.event.id }, order: { id: 'ASC' } });
    return tickets.length === 0 ? null : this.pick(tickets);
  }

  private async isScanned(): Promise<void> {
    const ticket = await this.ticket();
    const gate = this.pick(this.gates);
    if (ticket) gate.scan(ticket.token, this.random() < 0.7 ? 'in' : 'out');
    await gate.report();
  }

  /** At two gates that do not hear of each other; the one that was later reports first. */
  private async isScannedTwice(): Promise<void> {
    const ticket = await this.ticket();
    if (!ticket) return;
    for (const gate of this.gates) {
      for (const direction of ['in', 'out', 'in'] as const) {
        this.door.passSeconds(1);
        if (this.random() < 0.7) gate.scan(ticket.token, direction);
      }
    }
    for (const gate of [...this.gates].reverse()) await gate.report();
  }

  private async isUndone(): Promise<void> {
    const { rows } = must(await this.door.world.admin.get<CheckInsPage>(`/api/admin/events/${this.event.id}/check-ins`));
    const done = rows.filter(({ outcome }) => outcome === 'admitted' || outcome === 'left');
    if (done.length > 0) await this.door.world.admin.post(`/api/admin/events/${this.event.id}/check-ins/${this.pick(done).id}/undo`);
  }

  private async listsChange(): Promise<void> {
    const facts = { name: `会场 ${(this.typed += 1)}`, kind: 'session', ticketTypeIds: this.random() < 0.5 ? null : [this.pick(this.event.ticketTypes).id], allowsReentry: true };
    if (this.random() < 0.3) await this.door.world.admin.post(`/api/admin/events/${this.event.id}/check-lists`, facts);
    else {
      const [list] = must(await this.door.world.admin.get<CheckListView[]>(`/api/admin/events/${this.event.id}/check-lists`));
      await this.door.world.admin.put(`/api/admin/events/${this.event.id}/check-lists/${list.id}`, { ...facts, kind: 'entrance', ticketTypeIds: null, allowsReentry: this.random() < 0.5 });
    }
  }
}

describe.each(ENGINES)('a device that only pulls updates on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 180_000);

  afterAll(() => door?.close(), 60_000);

  /** The same answer again, since the same tickets are asked for in every round. */
  const answers = new Map<string, boolean>();
  const check: CheckSignature = (message, signature, publicKey) => {
    const key = [message, signature, publicKey].map((bytes) => Buffer.from(bytes).toString('hex')).join();
    if (!answers.has(key)) answers.set(key, checkSignature(message, signature, publicKey));
    return answers.get(key)!;
  };
  const byKey = (one: DoorGuest, other: DoorGuest) => (one.key < other.key ? -1 : 1);

  /** All that it shows, and what it says to every code that there ever was, at every list, coming and going. */
  async function whole(device: TestDevice, eventId: string) {
    const { memory } = device;
    const tickets = await door.world.test.get(Transaction).manager.find(Ticket, { where: { eventId }, order: { id: 'ASC' } });
    const guests = [...memory.everybody()].sort(byKey);
    const asked = [...tickets.flatMap(({ token, number }) => [{ code: token }, { code: number }]), ...guests.map(({ key }) => ({ key }))];
    const now = door.world.test.clock.now().getTime();
    const said = asked.flatMap((scanned) => memory.head.lists.flatMap((list) => (['in', 'out'] as const).map((direction) => ({ scanned, list: list.name, direction, ...decide(memory, { scanned, list, direction, now }, check) }))));
    const found = ['lai', '改名', '又来', '1001', '代报'].map((words) => searchGuests(guests, words, 1_000).map(({ key }) => key));
    return { head: memory.head, guests, said, found };
  }

  test(`after each of ${ROUNDS} changes by chance it decides and shows exactly what one does that has read everything anew`, async () => {
    const ticketTypes = [{ name: '普通票', priceFen: 0, quota: null }, { name: '贵宾票', priceFen: 0, quota: 6 }, { name: '标准票', priceFen: 9_900, quota: null }];
    const event = await door.publish({ capacity: 14, hasWaitlist: true, needsApproval: true, isTransferable: true, ticketTypes });
    const other = await door.world.publish({ ...DOOR_DAY, title: '另一场' });
    const gates = [await door.device('北门', event), await door.device('南门', event)];
    const [north] = gates;
    const office = new Office(door, event, other, gates);
    const seen = new Map<string, number>();
    let most = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const acts = [await office.act(), await office.act()];
      for (const act of acts) seen.set(act, (seen.get(act) ?? 0) + 1);
      door.passSeconds(round % 3 === 0 ? 45 : 3);
      await north.sync();
      const fresh = await door.device('北门', event);
      most = Math.max(most, north.memory.size);
      const told = { seed: SEED, round, acts };
      expect({ ...told, ...(await whole(north, event.id)) }).toEqual({ ...told, ...(await whole(fresh, event.id)) });
    }
    // It was a busy office.
    expect([most > 3, seen.size > 12]).toEqual([true, true]);
  });
});
