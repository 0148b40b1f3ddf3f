import { Injectable } from '@nestjs/common';
import { IssueTicket } from '../tickets/issue-ticket.js';
import { RevokeTicket } from '../tickets/revoke-ticket.js';
import type { Registration } from './registration.entity.js';

/** Tickets follow registrations: who is confirmed holds one, and whoever ceases to be holds none. */
@Injectable()
export class TicketDesk {
  constructor(
    private readonly issueTicket: IssueTicket,
    private readonly revokeTicket: RevokeTicket,
  ) {}

  async issue(registrations: Registration[]): Promise<void> {
    await this.issueTicket.executeAll(registrations.map(({ id, eventId, ticketTypeId, contactId }) => ({ registrationId: id, eventId, ticketTypeId, contactId })));
  }

  async revoke(ended: { registration: Registration; reason: string }[]): Promise<void> {
    await this.revokeTicket.executeAll(ended.map(({ registration, reason }) => ({ registrationId: registration.id, reason })));
  }
}
