import { DomainError } from '../platform/errors/domain-error.js';

export class ContactNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CONTACT_NOT_FOUND';
  constructor() {
    super('There is no such contact, or the caller may not see it.');
  }
}

export class NoPhone extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'NO_PHONE';
  constructor() {
    super('This contact has left no phone number.');
  }
}

export class PhoneInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'PHONE_INVALID';
  override readonly fields = { phone: '手机号格式不正确' };
  constructor() {
    super('This is not a phone number.');
  }
}

export class EmailInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'EMAIL_INVALID';
  override readonly fields = { email: '邮箱格式不正确' };
  constructor() {
    super('This is not an e-mail address.');
  }
}

export class TagNameTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'TAG_NAME_TAKEN';
  constructor() {
    super('There is a tag of this name.');
  }
}
