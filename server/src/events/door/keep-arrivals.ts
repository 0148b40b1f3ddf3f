import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { RecordTouchpoint, type NewTouchpoint } from '../../contacts/record-touchpoint.js';
import { setEach } from '../../platform/database/set-each.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { Registration } from '../registrations/registration.entity.js';
import { Ticket } from '../tickets/ticket.entity.js';
import type { DoorScan } from './door-scan.entity.js';
import { CheckedIn } from './door.domain-events.js';

/** Keeps when people came and left, from what their scans came to. The encounter is recorded once for each ticket, and so is the leaving. */
@Injectable()
export class KeepArrivals {
  constructor(
    private readonly transaction: Transaction,
    private readonly record: RecordTouchpoint,
    private readonly announcer: Announcer,
  ) {}

  /** `scans` are all there are of these tickets, settled. */
  async execute(tickets: Ticket[], scans: DoorScan[], contacts: Contact[]): Promise<void> {
    const byTicket = scansByTicket(scans);
    const came = new Map<Ticket, DoorScan>();
    const left = new Map<Ticket, DoorScan>();
    const moved: Ticket[] = [];
    for (const ticket of tickets) {
      const own = byTicket.get(ticket.id) ?? [];
      const arrival = earliest(own.filter((scan) => scan.outcome === 'admitted'));
      const departure = earliest(own.filter((scan) => scan.outcome === 'left'));
      if (arrival && !ticket.isArrivalRecorded) came.set(ticket, arrival);
      if (departure && !ticket.checkedOutAt) left.set(ticket, departure);
      if ((arrival?.at.getTime() ?? null) === (ticket.checkedInAt?.getTime() ?? null)) continue;
      ticket.checkedInAt = arrival?.at ?? null;
      moved.push(ticket);
    }
    await this.write(moved, came, left);
    await this.tell(came, left, contacts);
  }

  private async write(moved: Ticket[], came: Map<Ticket, DoorScan>, left: Map<Ticket, DoorScan>): Promise<void> {
    const timesOf = (tickets: Ticket[], idOf: (ticket: Ticket) => string) => new Map(tickets.map((ticket) => [idOf(ticket), ticket.checkedInAt]));
    const again = moved.filter((ticket) => !came.has(ticket));
    // The ticket of a registration that came to life anew counts; a revoked one says nothing of it.
    await setEach(this.transaction, Registration, 'checkedInAt', timesOf(moved.filter((ticket) => !ticket.isRevoked), (ticket) => ticket.registrationId));
    await setEach(this.transaction, Ticket, 'checkedInAt', timesOf([...came.keys()], (ticket) => ticket.id), { isArrivalRecorded: true });
    await setEach(this.transaction, Ticket, 'checkedInAt', timesOf(again, (ticket) => ticket.id));
    await setEach(this.transaction, Ticket, 'checkedOutAt', new Map([...left].map(([ticket, scan]) => [ticket.id, scan.at])));
  }

  private async tell(came: Map<Ticket, DoorScan>, left: Map<Ticket, DoorScan>, contacts: Contact[]): Promise<void> {
    const encounters = [...came].map(([ticket, scan]) => encounterOf('event-checked-in', ticket, scan)).concat([...left].map(([ticket, scan]) => encounterOf('event-checked-out', ticket, scan)));
    if (encounters.length === 0) return;
    await this.record.executeAll(encounters, contacts);
    await this.announcer.announce(...[...came].map(([ticket, scan]) => new CheckedIn(scan.id, ticket.id, ticket.registrationId, ticket.eventId, ticket.contactId, scan.listId, scan.at.toISOString())));
  }
}

function encounterOf(kind: 'event-checked-in' | 'event-checked-out', { contactId, eventId, registrationId }: Ticket, { at, gate }: DoorScan): NewTouchpoint {
  return { kind, contactId, eventId, subjectId: registrationId, at, detail: gate };
}

function scansByTicket(scans: DoorScan[]): Map<string, DoorScan[]> {
  const groups = new Map<string, DoorScan[]>();
  for (const scan of scans) if (scan.ticketId) groups.set(scan.ticketId, [...(groups.get(scan.ticketId) ?? []), scan]);
  return groups;
}

function earliest(scans: DoorScan[]): DoorScan | null {
  return scans.reduce<DoorScan | null>((first, scan) => (first && first.at <= scan.at ? first : scan), null);
}
