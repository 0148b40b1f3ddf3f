import type { SnapshotPage } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, Not, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { decodeCursor, encodeCursor, idOf, momentOf, notACursor } from '../../platform/http/cursor.js';
import { ENDED, Registration } from '../registrations/registration.entity.js';
import { Ticket } from '../tickets/ticket.entity.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorGuests } from './door-guests.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { guestColumns, movementColumns } from './snapshot-columns.js';
import { SnapshotHeads } from './snapshot-head.js';

const GUESTS = 1000;
const MOVEMENTS = 4000;
/** A transaction that took its time from the clock earlier than another may be seen later than it. */
const OVERLAP_MS = 20_000;

/** What is read in turn: tickets that changed (of an update only), guests, movements. */
const PARTS = ['tickets', 'guests', 'movements'] as const;
type Part = (typeof PARTS)[number];

interface Place {
  part: Part;
  since: Date | null;
  startedAt: Date;
  /** The last row of the page before. */
  at: Date | null;
  id: string;
}

interface Portion {
  guests: Registration[];
  /** Registrations whose entries are replaced, and tickets that are worth nothing. */
  replaced: string[];
  revoked: string[];
  next: { part: Part; at: Date | null; id: string } | null;
  movements: Awaited<ReturnType<DoorScanRepository['changedPage']>>;
}

const NOTHING: Omit<Portion, 'next'> = { guests: [], replaced: [], revoked: [], movements: [] };

/** Reads what a device must know to decide alone: everything page by page, later only what changed since. */
@Injectable()
export class ReadSnapshot {
  constructor(
    private readonly transaction: Transaction,
    private readonly heads: SnapshotHeads,
    private readonly guests: DoorGuests,
    private readonly scans: DoorScanRepository,
    private readonly devices: DoorDeviceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(device: DoorDevice, query: { since?: string; after?: string }): Promise<SnapshotPage> {
    const place = this.placeOf(query);
    const head = await this.heads.of(device.eventId, device);
    const portion = await this.portionOf(device.eventId, place);
    const next = portion.next && encodeCursor(portion.next.part, place.since ?? '', place.startedAt, portion.next.at ?? '', portion.next.id);
    if (!next) await this.devices.note(device.id, { syncedAt: place.startedAt, lastSeenAt: this.clock.now() });
    return {
      head: query.after ? null : head,
      guests: guestColumns(await this.guests.of(portion.guests), portion.replaced, head.types.map((type) => type.id), device.canSearch),
      revoked: portion.revoked.join(''),
      movements: movementColumns(portion.movements),
      next, since: next ? null : encodeCursor(place.startedAt),
    };
  }

  private placeOf({ since, after }: { since?: string; after?: string }): Place {
    const begun = decodeCursor(after);
    if (begun) return placeIn(begun);
    const ended = decodeCursor(since);
    const sinceAt = ended && new Date(momentOf(ended[0]).getTime() - OVERLAP_MS);
    return { part: sinceAt ? 'tickets' : 'guests', since: sinceAt, startedAt: this.clock.now(), at: null, id: '' };
  }

  private portionOf(eventId: string, place: Place): Promise<Portion> {
    if (place.part === 'tickets') return this.changedTickets(eventId, place);
    return place.part === 'guests' ? this.guestPortion(eventId, place) : this.movementPortion(eventId, place);
  }

  private async changedTickets(eventId: string, { since, at, id }: Place): Promise<Portion> {
    const query = this.transaction.manager.createQueryBuilder(Ticket, 'ticket').where({ eventId }).andWhere('ticket.changedAt >= :since', { since });
    if (at) query.andWhere('(ticket.changedAt > :at OR (ticket.changedAt = :at AND ticket.id > :id))', { at, id });
    const tickets = await query.orderBy('ticket.changedAt').addOrderBy('ticket.id').take(GUESTS).getMany();
    const last = tickets[GUESTS - 1];
    const registrations = await this.guests.registrationsOf(tickets);
    return {
      ...NOTHING, guests: registrations.filter((each) => !each.hasEnded), replaced: registrations.map((each) => each.id), revoked: tickets.filter((ticket) => ticket.isRevoked).map((ticket) => ticket.id),
      next: last ? { part: 'tickets', at: last.changedAt, id: last.id } : { part: 'guests', at: null, id: '' },
    };
  }

  /** Those who have ended have nothing to show at a door but a revoked ticket. An update brings only who is new and without a ticket. */
  private async guestPortion(eventId: string, { since, at, id }: Place): Promise<Portion> {
    const query = this.transaction.manager.createQueryBuilder(Registration, 'registration').where({ eventId }).andWhere('registration.state NOT IN (:...ended)', { ended: ENDED });
    if (since) query.andWhere('registration.createdAt >= :since', { since }).andWhere("registration.state <> 'confirmed'");
    if (at) query.andWhere(new Brackets((or) => or.where('registration.createdAt > :at', { at }).orWhere('registration.createdAt = :at AND registration.id > :id', { at, id })));
    const guests = await query.orderBy('registration.createdAt').addOrderBy('registration.id').take(GUESTS).getMany();
    const last = guests[GUESTS - 1];
    if (last) return { ...NOTHING, guests, next: { part: 'guests', at: last.createdAt, id: last.id } };
    return { ...NOTHING, guests, revoked: since ? [] : await this.revokedOf(eventId), next: { part: 'movements', at: null, id: '' } };
  }

  private async movementPortion(eventId: string, { since, at, id }: Place): Promise<Portion> {
    const scans = await this.scans.changedPage(eventId, since ?? new Date(0), at && { at, id }, MOVEMENTS);
    const last = scans[MOVEMENTS - 1];
    // A first snapshot need not hear of what was undone before it.
    const movements = scans.filter((scan) => scan.ticketId !== null && (since !== null || scan.outcome !== 'undone'));
    return { ...NOTHING, movements, next: last ? { part: 'movements', at: last.changedAt, id: last.id } : null };
  }

  private async revokedOf(eventId: string): Promise<string[]> {
    const tickets = await this.transaction.manager.find(Ticket, { select: { id: true }, where: { eventId, revokedAt: Not(IsNull()) }, order: { id: 'ASC' } });
    return tickets.map((ticket) => ticket.id);
  }
}

/** As the page before wrote it; the first page of a part follows no row. */
function placeIn([word, since, startedAt, at, id]: string[]): Place {
  const part = PARTS.find((each) => each === word);
  if (!part || (part === 'tickets' && !since)) throw notACursor();
  return { part, since: since ? momentOf(since) : null, startedAt: momentOf(startedAt), at: at ? momentOf(at) : null, id: at ? idOf(id) : '' };
}
