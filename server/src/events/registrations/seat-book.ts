import { Injectable } from '@nestjs/common';
import { addToCounters, type CounterTable } from '../../platform/database/counters.js';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Allotment } from '../allotment.entity.js';
import { EventFull } from './registration.errors.js';
import type { Registration } from './registration.entity.js';

const TABLE: CounterTable = { entity: Allotment, keys: ['id'], facts: ['eventId', 'size'], counts: ['taken', 'waiting'] };

type Claim = Pick<Registration, 'eventId' | 'ticketTypeId'>;

/** The allotments of some events, locked; and what a transaction takes from them and gives back. */
export class SeatBook {
  private readonly byId: Map<string, Allotment>;
  private readonly deltas = new Map<string, { taken: number; waiting: number }>();

  constructor(private readonly rows: Allotment[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  of(id: string): Allotment | undefined {
    return this.byId.get(id);
  }

  hasRoom(claim: Claim): boolean {
    return this.left(claim.eventId) > 0 && this.left(claim.ticketTypeId) > 0;
  }

  /** Room that nobody who came before is waiting for. Those whose own type is used up do not stand in the way. */
  hasRoomBehindQueue({ eventId, ticketTypeId }: Claim): boolean {
    const own = this.byId.get(ticketTypeId);
    if (!own) return false;
    const others = this.rows.filter((row) => row.eventId === eventId && row.id !== eventId && row.id !== ticketTypeId);
    const ahead = others.reduce((sum, row) => sum + Math.min(row.waiting, row.left), own.waiting);
    return own.left > own.waiting && this.left(eventId) > ahead;
  }

  takeSeat(claim: Claim): void {
    if (!this.hasRoom(claim)) throw new EventFull();
    this.count(claim, { taken: 1 });
  }

  freeSeat(claim: Claim): void {
    this.count(claim, { taken: -1 });
  }

  joinQueue(claim: Claim): void {
    this.count(claim, { waiting: 1 });
  }

  leaveQueue(claim: Claim): void {
    this.count(claim, { waiting: -1 });
  }

  canUse(promoCodeId: string): boolean {
    return this.left(promoCodeId) > 0;
  }

  use(promoCodeId: string): void {
    this.add(promoCodeId, { taken: 1 });
  }

  giveBackUse(promoCodeId: string): void {
    this.add(promoCodeId, { taken: -1 });
  }

  /** Somebody may be waiting for what was given back. */
  get hasFreedSeats(): boolean {
    return [...this.deltas].some(([id, delta]) => delta.taken < 0 && (this.byId.get(id)?.waiting ?? 0) > 0);
  }

  changes(): Record<string, unknown>[] {
    const changed = [...this.deltas].filter(([, { taken, waiting }]) => taken !== 0 || waiting !== 0);
    return changed.map(([id, delta]) => ({ id, eventId: this.byId.get(id)!.eventId, size: this.byId.get(id)!.size, ...delta }));
  }

  private left(id: string): number {
    return this.byId.get(id)?.left ?? 0;
  }

  private count({ eventId, ticketTypeId }: Claim, delta: Partial<Record<'taken' | 'waiting', number>>): void {
    this.add(eventId, delta);
    this.add(ticketTypeId, delta);
  }

  private add(id: string, { taken = 0, waiting = 0 }: Partial<Record<'taken' | 'waiting', number>>): void {
    const row = this.byId.get(id);
    if (!row) return;
    row.taken += taken;
    row.waiting += waiting;
    const sum = this.deltas.get(id) ?? { taken: 0, waiting: 0 };
    this.deltas.set(id, { taken: sum.taken + taken, waiting: sum.waiting + waiting });
  }
}

/** Opens and closes seat books. Contacts and registrations are locked before, so that transactions never wait in a circle. */
@Injectable()
export class SeatBooks {
  private readonly allotments: FastRows<Allotment>;

  constructor(private readonly transaction: Transaction) {
    this.allotments = new FastRows(transaction, Allotment);
  }

  async open(eventIds: string[]): Promise<SeatBook> {
    return new SeatBook(await this.allotments.whereIn('eventId', [...new Set(eventIds)].sort(), true));
  }

  async close(book: SeatBook): Promise<void> {
    await addToCounters(this.transaction, TABLE, book.changes());
  }
}
