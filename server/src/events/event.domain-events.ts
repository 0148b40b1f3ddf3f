import { DomainEvent } from '../platform/domain-events/domain-event.js';

/** People can sign up, for the first time or again. */
export class EventPublished extends DomainEvent {
  static readonly type = 'events.event-published';

  constructor(readonly eventId: string) {
    super();
  }
}

/** Something that those who have signed up should know is different now. */
export class EventChanged extends DomainEvent {
  static readonly type = 'events.event-changed';

  constructor(
    readonly eventId: string,
    readonly changed: ('title' | 'time' | 'place')[],
    readonly version: number,
  ) {
    super();
  }
}

/** It will not take place. What becomes of each registration is announced by itself. */
export class EventCancelled extends DomainEvent {
  static readonly type = 'events.event-cancelled';

  constructor(
    readonly eventId: string,
    readonly reason: string,
  ) {
    super();
  }
}
