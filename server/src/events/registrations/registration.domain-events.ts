import type { RegistrationState } from '@chudian/shared';
import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** A registration came about (`from` is null) or went over into another state. Announced once for each change. */
export class RegistrationChanged extends DomainEvent {
  static readonly type = 'events.registration-changed';

  constructor(
    readonly registrationId: string,
    readonly eventId: string,
    readonly contactId: string,
    readonly from: RegistrationState | null,
    readonly to: RegistrationState,
    /** What the attendee may read. */
    readonly reason: string | null,
    /** ISO time. */
    readonly at: string,
    /** Of the history: what happened, apart from all else that did at that time. Missing in what was announced by an older server. */
    readonly entryId?: string,
  ) {
    super();
  }
}
