import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** Somebody has come: announced once for a ticket, whatever is undone later. */
export class CheckedIn extends DomainEvent {
  static readonly type = 'events.checked-in';

  constructor(
    readonly checkInId: string,
    readonly ticketId: string,
    readonly registrationId: string,
    readonly eventId: string,
    readonly contactId: string,
    readonly listId: string,
    /** ISO time. */
    readonly at: string,
  ) {
    super();
  }
}
