import { DomainError } from '../../errors/domain-error.js';

/** Something that claims to come from WeChat and cannot prove it, or is too old to be let in again. */
export class PushForged extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'NOT_ALLOWED';
  constructor(why: string) {
    super(`A push was turned away: ${why}.`);
  }
}

/** A push that is signed well and written badly: declarations, endless nesting, not XML or JSON at all. */
export class PushUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'INVALID_INPUT';
  constructor(why: string) {
    super(`A push cannot be read: ${why}.`);
  }
}

/** The database was too slow. WeChat asks again, and then finds the push kept, or keeps it. */
export class PushNotKept extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'UNAVAILABLE';
  constructor() {
    super('A push could not be kept in time.');
  }
}
