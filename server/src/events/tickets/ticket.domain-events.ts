import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** A ticket lets nobody in any more. */
export class TicketRevoked extends DomainEvent {
  static readonly type = 'events.ticket-revoked';

  constructor(
    readonly ticketId: string,
    readonly registrationId: string,
    readonly eventId: string,
    readonly contactId: string,
    readonly reason: string,
    /** ISO time. */
    readonly at: string,
  ) {
    super();
  }
}
