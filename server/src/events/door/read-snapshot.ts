import { markOf, type SnapshotPage } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, Not, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { idBefore } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { decodeCursor, encodeCursor, idOf, momentOf, notACursor } from '../../platform/http/cursor.js';
import { RegistrationEntry } from '../registrations/registration-entry.entity.js';
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

/** What is read in turn: first all guests and then movements; of an update tickets that changed, registrations that changed, movements. */
const PARTS = ['tickets', 'changes', 'guests', 'movements'] as const;
type Part = (typeof PARTS)[number];

/** A moment by the clock, and what sorts before whatever was written to the histories since then. */
interface Mark {
  at: Date;
  entryId: string;
}

interface Place {
  part: Part;
  since: Mark | null;
  started: Mark;
  /** Of the head that the pages before were read with. */
  headMark: number | null;
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
    const { since, started } = place;
    const headMark = markOf(JSON.stringify(head));
    const next = portion.next && encodeCursor(portion.next.part, since?.at ?? '', since?.entryId ?? '', started.at, started.entryId, String(headMark), portion.next.at ?? '', portion.next.id);
    if (!next) await this.devices.note(device.id, { syncedAt: started.at, lastSeenAt: this.clock.now() });
    return {
      head: headMark === place.headMark ? null : head,
      guests: guestColumns(await this.guests.of(portion.guests), portion.replaced, head.types.map((type) => type.id), device.canSearch),
      revoked: portion.revoked.join(''),
      movements: movementColumns(portion.movements),
      next, since: next ? null : encodeCursor(started.at, started.entryId),
    };
  }

  private placeOf({ since, after }: { since?: string; after?: string }): Place {
    const begun = decodeCursor(after);
    if (begun) return placeIn(begun);
    const started = { at: this.clock.now(), entryId: idBefore(OVERLAP_MS) };
    const ended = decodeCursor(since);
    const mark = ended && { at: new Date(momentOf(ended[0]).getTime() - OVERLAP_MS), entryId: idOf(ended[1]) };
    return { part: mark ? 'tickets' : 'guests', since: mark, started, headMark: null, at: null, id: '' };
  }

  private portionOf(eventId: string, place: Place): Promise<Portion> {
    switch (place.part) {
      case 'tickets':
        return this.changedTickets(eventId, place);
      case 'changes':
        return this.changedRegistrations(eventId, place);
      case 'guests':
        return this.guestPortion(eventId, place);
      case 'movements':
        return this.movementPortion(eventId, place);
    }
  }

  private async changedTickets(eventId: string, { since, at, id }: Place): Promise<Portion> {
    const query = this.transaction.manager.createQueryBuilder(Ticket, 'ticket').where({ eventId }).andWhere('ticket.changedAt >= :since', { since: since!.at });
    if (at) query.andWhere('(ticket.changedAt > :at OR (ticket.changedAt = :at AND ticket.id > :id))', { at, id });
    const tickets = await query.orderBy('ticket.changedAt').addOrderBy('ticket.id').take(GUESTS).getMany();
    const last = tickets[GUESTS - 1];
    const registrations = await this.guests.registrationsOf(tickets);
    return {
      ...NOTHING, guests: registrations.filter((each) => !each.hasEnded), replaced: registrations.map((each) => each.id), revoked: tickets.filter((ticket) => ticket.isRevoked).map((ticket) => ticket.id),
      next: last ? { part: 'tickets', at: last.changedAt, id: last.id } : { part: 'changes', at: null, id: '' },
    };
  }

  /**
   * Whatever changes a registration, or what a door shows of its person, is written to its history: who signed up or came back, who was turned
   * down, who spells his name otherwise. The histories of all events are read by the time of their entries, which is in their ids.
   */
  private async changedRegistrations(eventId: string, { since, id }: Place): Promise<Portion> {
    const entries = await this.transaction.manager.createQueryBuilder(RegistrationEntry, 'entry').select('entry.id', 'id').addSelect('entry.registrationId', 'registrationId')
      .innerJoin(Registration, 'registration', 'registration.id = entry.registrationId').where('entry.id > :after', { after: id || since!.entryId }).andWhere('registration.eventId = :eventId', { eventId })
      .orderBy('entry.id').limit(GUESTS).getRawMany<{ id: string; registrationId: string }>();
    const registrations = await this.guests.registrationsByIds(entries.map((entry) => entry.registrationId));
    const last = entries[GUESTS - 1];
    return {
      ...NOTHING, guests: registrations.filter((each) => !each.hasEnded), replaced: registrations.map((each) => each.id),
      next: last ? { part: 'changes', at: null, id: last.id } : { part: 'movements', at: null, id: '' },
    };
  }

  /** Those who have ended have nothing to show at a door but a revoked ticket. */
  private async guestPortion(eventId: string, { at, id }: Place): Promise<Portion> {
    const query = this.transaction.manager.createQueryBuilder(Registration, 'registration').where({ eventId }).andWhere('registration.state NOT IN (:...ended)', { ended: ENDED });
    if (at) query.andWhere(new Brackets((or) => or.where('registration.createdAt > :at', { at }).orWhere('registration.createdAt = :at AND registration.id > :id', { at, id })));
    const guests = await query.orderBy('registration.createdAt').addOrderBy('registration.id').take(GUESTS).getMany();
    const last = guests[GUESTS - 1];
    if (last) return { ...NOTHING, guests, next: { part: 'guests', at: last.createdAt, id: last.id } };
    return { ...NOTHING, guests, revoked: await this.revokedOf(eventId), next: { part: 'movements', at: null, id: '' } };
  }

  private async movementPortion(eventId: string, { since, at, id }: Place): Promise<Portion> {
    const scans = await this.scans.changedPage(eventId, since?.at ?? null, at && { at, id }, MOVEMENTS);
    const last = scans[MOVEMENTS - 1];
    const movements = scans.filter((scan) => scan.ticketId !== null);
    return { ...NOTHING, movements, next: last ? { part: 'movements', at: last.changedAt, id: last.id } : null };
  }

  private async revokedOf(eventId: string): Promise<string[]> {
    const tickets = await this.transaction.manager.find(Ticket, { select: { id: true }, where: { eventId, revokedAt: Not(IsNull()) }, order: { id: 'ASC' } });
    return tickets.map((ticket) => ticket.id);
  }
}

/** As the page before wrote it; the first page of a part follows no row. */
function placeIn([word, since, sinceId, startedAt, startedId, headMark, at, id]: string[]): Place {
  const part = PARTS.find((each) => each === word);
  if (!part || (!since && (part === 'tickets' || part === 'changes'))) throw notACursor();
  return {
    part, since: since ? markIn(since, sinceId) : null, started: markIn(startedAt, startedId), headMark: Number(headMark), at: at ? momentOf(at) : null, id: at || id ? idOf(id) : '',
  };
}

function markIn(at: string, entryId: string): Mark {
  return { at: momentOf(at), entryId: idOf(entryId) };
}
