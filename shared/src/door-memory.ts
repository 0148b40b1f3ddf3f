import type { DoorGuest, DoorKnowledge, Movement } from './door-decision.js';
import { GUEST_STATES, type GuestColumns, type MovementColumns, type SnapshotHead, type SnapshotPage } from './door-device.js';

const ID_LENGTH = 25;
const [NUMBER_LENGTH, MARK_LENGTH, LAST_FOUR] = [8, 7, 4];
/** Kinds from here on take a movement back. */
const UNDONE = 2;

/** What a device knows: the pages of its snapshot in the order in which they came, and what it has seen itself. */
export class DoorMemory implements DoorKnowledge {
  head: SnapshotHead;
  private readonly guests = new Map<string, DoorGuest>();
  private readonly byNumber = new Map<string, DoorGuest>();
  private readonly revoked = new Set<string>();
  private readonly log = new Map<string, Movement[]>();

  constructor(first: SnapshotPage) {
    if (!first.head) throw new Error('A snapshot begins with its head.');
    this.head = first.head;
    this.take(first);
  }

  /** One more page: of the first snapshot, or of an update. */
  take(page: SnapshotPage): void {
    if (page.head) this.head = page.head;
    for (const ticketId of idsOf(page.revoked)) {
      this.revoked.add(ticketId);
      this.drop(ticketId);
    }
    for (const registrationId of idsOf(page.guests.registrations)) this.drop(registrationId);
    for (const guest of guestsOf(page.guests, this.head)) this.add(guest);
    for (const { ticketId, listId, isUndone, movement } of movementsOf(page.movements)) {
      if (isUndone) this.forget(ticketId, listId, movement);
      else this.note(ticketId, listId, movement);
    }
  }

  /** Somebody who was signed up at this very door. */
  add(guest: DoorGuest): void {
    this.guests.set(guest.key, guest);
    if (guest.number) this.byNumber.set(guest.number, guest);
  }

  /** A movement that this device saw, or that another reported. Both may tell of the same one. */
  note(ticketId: string, listId: string, movement: Movement): void {
    const key = `${ticketId}|${listId}`;
    const known = this.log.get(key) ?? [];
    if (!known.some((each) => isSame(each, movement))) this.log.set(key, [...known, movement]);
  }

  /** It was a mistake. */
  forget(ticketId: string, listId: string, movement: Pick<Movement, 'direction' | 'at'>): void {
    const key = `${ticketId}|${listId}`;
    this.log.set(key, (this.log.get(key) ?? []).filter((each) => !isSame(each, movement)));
  }

  guest(key: string): DoorGuest | undefined {
    return this.guests.get(key);
  }

  guestByNumber(number: string): DoorGuest | undefined {
    return this.byNumber.get(number);
  }

  isRevoked(ticketId: string): boolean {
    return this.revoked.has(ticketId);
  }

  movements(ticketId: string, listId: string): readonly Movement[] {
    return this.log.get(`${ticketId}|${listId}`) ?? [];
  }

  everybody(): Iterable<DoorGuest> {
    return this.guests.values();
  }

  get size(): number {
    return this.guests.size;
  }

  private drop(key: string): void {
    const guest = this.guests.get(key);
    if (guest?.number) this.byNumber.delete(guest.number);
    this.guests.delete(key);
  }
}

function isSame(one: Pick<Movement, 'direction' | 'at'>, other: Pick<Movement, 'direction' | 'at'>): boolean {
  return one.direction === other.direction && one.at === other.at;
}

function idsOf(together: string): string[] {
  return piecesOf(together, ID_LENGTH);
}

function piecesOf(together: string, length: number): string[] {
  return Array.from({ length: together.length / length }, (_, at) => together.slice(at * length, (at + 1) * length));
}

function guestsOf(columns: GuestColumns, head: SnapshotHead): DoorGuest[] {
  const numbers = piecesOf(columns.numbers, NUMBER_LENGTH);
  const marks = piecesOf(columns.tokens, MARK_LENGTH);
  const lastFours = piecesOf(columns.lastFours, LAST_FOUR);
  return idsOf(columns.keys).map((key, at) => ({
    key, number: numbers[at].trim() || null, tokenMark: marks[at].trim() ? parseInt(marks[at], 36) : null,
    ticketTypeId: head.types[columns.types[at]]?.id ?? '', state: GUEST_STATES[columns.states[at]], name: columns.names[at],
    company: columns.companyNames[columns.companies[at]] ?? null, lastFour: lastFours[at].trim(), pinyin: columns.pinyins[at],
  }));
}

function movementsOf({ tickets, lists, listOf, gates, gateOf, times, kinds }: MovementColumns) {
  let at = 0;
  return idsOf(tickets).map((ticketId, row) => {
    at += times[row];
    const direction: Movement['direction'] = kinds[row] % UNDONE === 0 ? 'in' : 'out';
    return { ticketId, listId: lists[listOf[row]], isUndone: kinds[row] >= UNDONE, movement: { direction, at, gate: gates[gateOf[row]] } };
  });
}
