import { ERROR_TEXTS, type ErrorCode } from '@chudian/shared';

export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable';

/** A way this product says no. Each is a named class in its capability's `*.errors.ts`; one filter turns it into a reply. */
export abstract class DomainError extends Error {
  abstract readonly kind: RefusalKind;
  abstract readonly code: ErrorCode;
  /** With `invalid`: what is wrong, by field path, in Chinese. */
  readonly fields?: Record<string, string>;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }

  /** What people read. */
  get text(): string {
    return ERROR_TEXTS[this.code];
  }
}

export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'INVALID_INPUT';
  constructor(override readonly fields: Record<string, string>) {
    super(`Invalid input: ${Object.keys(fields).join(', ')}.`);
  }
}

export class NotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'NOT_FOUND';
  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

export class SignInRequired extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'SIGN_IN_REQUIRED';
  constructor() {
    super('This route needs a signed-in caller.');
  }
}

export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'NOT_ALLOWED';
  constructor() {
    super('The caller may not do this.');
  }
}

export class TooManyRequests extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'TOO_MANY_REQUESTS';
  constructor() {
    super('The caller asks too often.');
  }
}
