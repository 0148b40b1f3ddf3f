import { IssueTicket } from './issue-ticket.js';
import { RevokeTicket } from './revoke-ticket.js';
import { TicketKey } from './ticket-key.entity.js';
import { TicketKeys } from './ticket-keys.js';
import { Ticket } from './ticket.entity.js';
import { TicketRepository } from './ticket.repository.js';

/** Signed tickets: issued to and revoked from registrations. Announces TicketRevoked. */
export const TICKETS_ENTITIES = [Ticket, TicketKey];
export const TICKETS_PROVIDERS = [IssueTicket, RevokeTicket, TicketKeys, TicketRepository];
