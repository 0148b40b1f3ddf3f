import type { RegistrationState } from '@chudian/shared';
import { newId } from '../../platform/database/ids.js';
import type { Event } from '../event.entity.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { RegistrationChanged } from './registration.domain-events.js';
import { RegistrationEntry } from './registration-entry.entity.js';
import { WITH_SEAT, type Registration } from './registration.entity.js';
import { EventFull } from './registration.errors.js';
import type { SeatBook } from './seat-book.js';

export interface Change {
  to: RegistrationState;
  /** For the history. */
  text: string;
  /** For the attendee. */
  reason?: string | null;
  /** The member of staff who did it. */
  byId?: string | null;
  /** Its order may still be paid: the seat stays taken until the order is closed. */
  keepsSeat?: boolean;
}

/** What one transaction does to registrations: states, seats, history and announcements go together here, and are written at its end. */
export class RegistrationBook {
  readonly added = new Set<Registration>();
  readonly changed = new Set<Registration>();
  readonly entries: RegistrationEntry[] = [];
  readonly announcements: RegistrationChanged[] = [];
  readonly toIssue: Registration[] = [];
  readonly toRevoke: { registration: Registration; reason: string }[] = [];
  /** Those that are known already, so that nobody has to read them again. */
  readonly events = new Map<string, Event>();
  /** By registration, once it is written: what those who are confirmed hold. */
  readonly tickets = new Map<string, Ticket>();

  constructor(
    readonly seats: SeatBook,
    readonly at: Date,
  ) {}

  /** What a sign-up needs before anything is written of it; `unclaim` gives it back. */
  claim(registration: Registration, to: RegistrationState, ticketTypeId: string, promoCodeId: string | null): void {
    Object.assign(registration, { ticketTypeId, promoCodeId });
    if (WITH_SEAT.includes(to)) {
      this.seats.takeSeat(registration);
      registration.holdsSeat = true;
    }
    if (promoCodeId) {
      this.seats.use(promoCodeId);
      registration.holdsPromo = true;
    }
  }

  unclaim(registration: Registration): void {
    if (registration.holdsSeat) this.seats.freeSeat(registration);
    if (registration.holdsPromo) this.seats.giveBackUse(registration.promoCodeId!);
    Object.assign(registration, { holdsSeat: false, holdsPromo: false });
  }

  /** A first sign-up, or a new one after the former has ended. */
  enter(registration: Registration, change: Change, isNew: boolean): void {
    const from = isNew ? null : registration.state;
    registration.state = change.to;
    if (isNew) this.added.add(registration);
    this.settle(registration, from, change);
  }

  /** The use of his promo code was given back when the registration ended. A code that was removed is counted no more. */
  hasPromoUseFor({ promoCodeId, holdsPromo }: Registration): boolean {
    return promoCodeId === null || holdsPromo || !this.seats.of(promoCodeId) || this.seats.canUse(promoCodeId);
  }

  /** Refuses before anything is changed. */
  requireRoom(registration: Registration): void {
    if (!registration.holdsSeat && !this.seats.hasRoom(registration)) throw new EventFull();
  }

  move(registration: Registration, change: Change): void {
    if (WITH_SEAT.includes(change.to)) this.requireRoom(registration);
    const from = registration.become(change.to);
    this.settle(registration, from, change);
  }

  /** The order of a registration that has ended can no more be paid. */
  releaseSeat(registration: Registration): void {
    if (registration.holdsSeat) this.seats.freeSeat(registration);
    registration.holdsSeat = false;
    this.changed.add(registration);
  }

  /** The seat, and what was paid for it, goes over to another registration of the same event. */
  handOver(from: Registration, to: Registration): void {
    Object.assign(to, { holdsSeat: from.holdsSeat, holdsPromo: from.holdsPromo, promoCodeId: from.promoCodeId, payableFen: from.payableFen, paidFen: from.paidFen, orderId: from.orderId });
    Object.assign(from, { holdsSeat: false, holdsPromo: false, paidFen: 0, orderId: null });
  }

  /** The state stays, and the attendee should hear of it all the same. */
  tell(registration: Registration, reason: string): void {
    registration.reason = reason;
    this.changed.add(registration);
    this.announce(registration, registration.state, this.note(registration, reason));
  }

  /** The state stays, and the ticket that he holds is worth nothing any more. */
  replaceTicket(registration: Registration, byId: string): void {
    this.toRevoke.push({ registration, reason: '电子票已换发' });
    this.toIssue.push(registration);
    this.announce(registration, registration.state, this.note(registration, '换发电子票', byId));
  }

  /** The entry's id. */
  note(registration: Registration, text: string, byId: string | null = null): string {
    const entry: RegistrationEntry = { id: newId(), registrationId: registration.id, at: this.at, state: registration.state, text: [...text].slice(0, 300).join(''), byId };
    this.entries.push(Object.assign(new RegistrationEntry(), entry));
    return entry.id;
  }

  private settle(registration: Registration, from: RegistrationState | null, change: Change): void {
    this.changed.add(registration);
    this.settleSeat(registration, change);
    this.settleQueue(registration, from, change.to);
    if (change.to !== 'offered') registration.offerUntil = null;
    registration.reason = change.reason ?? null;
    if (change.to === 'confirmed') this.toIssue.push(registration);
    if (from === 'confirmed') this.toRevoke.push({ registration, reason: change.reason ?? change.text });
    this.announce(registration, from, this.note(registration, change.text, change.byId ?? null));
  }

  private announce({ id, eventId, contactId, state, reason }: Registration, from: RegistrationState | null, entryId: string): void {
    this.announcements.push(new RegistrationChanged(id, eventId, contactId, from, state, reason, this.at.toISOString(), entryId));
  }

  private settleSeat(registration: Registration, { to, keepsSeat }: Change): void {
    const needsSeat = WITH_SEAT.includes(to);
    if (needsSeat && !registration.holdsSeat) {
      this.seats.takeSeat(registration);
      registration.holdsSeat = true;
    }
    if (needsSeat && registration.promoCodeId && !registration.holdsPromo) {
      this.seats.use(registration.promoCodeId);
      registration.holdsPromo = true;
    }
    if (!needsSeat && registration.holdsSeat && !keepsSeat) this.releaseSeat(registration);
    if (registration.hasEnded && registration.holdsPromo && registration.promoCodeId) {
      this.seats.giveBackUse(registration.promoCodeId);
      registration.holdsPromo = false;
    }
  }

  private settleQueue(registration: Registration, from: RegistrationState | null, to: RegistrationState): void {
    if (to === 'waitlisted') {
      registration.queueKey = newId();
      this.seats.joinQueue(registration);
    }
    if (from === 'waitlisted') {
      registration.queueKey = null;
      this.seats.leaveQueue(registration);
    }
  }
}
