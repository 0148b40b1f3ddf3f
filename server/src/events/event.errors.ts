import { DomainError } from '../platform/errors/domain-error.js';

export class EventNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'EVENT_NOT_FOUND';
  constructor() {
    super('There is no such event, or it is not published.');
  }
}

export class EventChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_CHANGED';
  constructor() {
    super('Somebody has changed this event in between.');
  }
}

export class EventNotInState extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_NOT_IN_STATE';
  constructor() {
    super('An event in this state does not do that.');
  }
}

export class EventIsCancelled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_IS_CANCELLED';
  constructor() {
    super('This event is cancelled.');
  }
}

export class EventIsClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_IS_CLOSED';
  constructor() {
    super('This event takes no sign-ups, or no more.');
  }
}

export class EventIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_IS_OVER';
  constructor() {
    super('This event is over.');
  }
}

export class SizeBelowTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'SIZE_BELOW_TAKEN';
  constructor() {
    super('There cannot be less of it than is taken.');
  }
}

export class TicketTypeInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'TICKET_TYPE_IN_USE';
  constructor() {
    super('Somebody has signed up with this ticket type.');
  }
}

export class TicketTypeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'TICKET_TYPE_NOT_FOUND';
  constructor() {
    super('The event has no such ticket type, or it is hidden.');
  }
}

export class PromoCodeTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'PROMO_CODE_TAKEN';
  constructor() {
    super('The event has this promo code already.');
  }
}

export class SeriesInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'SERIES_IN_USE';
  constructor() {
    super('There are events in this series.');
  }
}

/** What stands in the way of publishing, by field. */
export class EventNotReady extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'EVENT_NOT_READY';
  constructor(override readonly fields: Record<string, string>) {
    super(`The event is not ready: ${Object.keys(fields).join(', ')}.`);
  }
}
