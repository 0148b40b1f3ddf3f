import { DomainError } from '../platform/errors/domain-error.js';

export class LeadNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'LEAD_NOT_FOUND';
  constructor() {
    super('There is no such lead, or the caller may not see it.');
  }
}

export class LeadIsClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'LEAD_IS_CLOSED';
  constructor() {
    super('A closed lead cannot be changed.');
  }
}

export class AnswerNeedsReason extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'ANSWER_NEEDS_REASON';
  constructor() {
    super('A lead is found invalid for a reason.');
  }
}

export class AnswerNeedsTime extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'ANSWER_NEEDS_TIME';
  constructor() {
    super('Whoever answers "later" says when, and that is in the future.');
  }
}

export class OwnerUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'OWNER_UNKNOWN';
  constructor() {
    super('The new owner is not an active member of staff who may answer leads.');
  }
}
