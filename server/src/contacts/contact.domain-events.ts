import { DomainEvent } from '../platform/domain-events/domain-event.js';

/** Two contacts proved to be one person: whoever keeps rows of both finds them together from now on. */
export class ContactsMerged extends DomainEvent {
  static readonly type = 'contacts.merged';

  constructor(
    /** The elder, under whom the history goes on. */
    readonly contactId: string,
    readonly youngerId: string,
    readonly evidence: string,
  ) {
    super();
  }
}

/** The number of a person is another, or none any more. A first number that he leaves himself changes nothing that others could have kept. */
export class PhoneChanged extends DomainEvent {
  static readonly type = 'contacts.phone-changed';

  constructor(readonly contactId: string) {
    super();
  }
}
