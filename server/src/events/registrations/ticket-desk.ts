import { Injectable } from '@nestjs/common';
import { IssueTicket } from '../tickets/issue-ticket.js';
import { RevokeTicket } from '../tickets/revoke-ticket.js';
import type { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';

/** Tickets follow registrations: who is confirmed holds one, and whoever ceases to be holds none. */
@Injectable()
export class TicketDesk {
  constructor(
    private readonly issueTicket: IssueTicket,
    private readonly revokeTicket: RevokeTicket,
  ) {}

  async issue({ toIssue, added, events, tickets }: RegistrationBook): Promise<void> {
    const wishes = toIssue.map((registration) => ({ ...ticketFor(registration), event: events.get(registration.eventId), isFirst: added.has(registration) }));
    for (const ticket of await this.issueTicket.executeAll(wishes)) tickets.set(ticket.registrationId, ticket);
  }

  async revoke(ended: { registration: Registration; reason: string }[]): Promise<void> {
    await this.revokeTicket.executeAll(ended.map(({ registration, reason }) => ({ registrationId: registration.id, reason })));
  }
}

const ticketFor = ({ id, eventId, ticketTypeId, contactId }: Registration) => ({ registrationId: id, eventId, ticketTypeId, contactId });
