import { DomainError } from '../platform/errors/domain-error.js';

export class FormNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'FORM_NOT_FOUND';
  constructor() {
    super('There is no such form.');
  }
}

export class FormInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'FORM_INVALID';
  constructor(override readonly fields: Record<string, string>) {
    super(`This form cannot be asked: ${Object.keys(fields).join(', ')}.`);
  }
}

export class FormChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'FORM_CHANGED';
  constructor() {
    super('Somebody saved this form in between.');
  }
}

export class FormIsArchived extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'FORM_ARCHIVED';
  constructor() {
    super('This form takes no more answers.');
  }
}

export class FormAnswersInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'FORM_ANSWERS_INVALID';
  constructor(override readonly fields: Record<string, string>) {
    super(`Answers were refused: ${Object.keys(fields).join(', ')}.`);
  }
}

export class FormAlreadySubmitted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'FORM_ALREADY_SUBMITTED';
  constructor() {
    super('This person has answered this form about this subject.');
  }
}

export class FileRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'FILE_REFUSED';
  constructor() {
    super('No file came, or its content is none of the allowed types.');
  }
}

export class FileTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'FILE_TOO_LARGE';
  constructor() {
    super('The file is too large.');
  }
}

export class FileQuotaUsedUp extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'FILE_QUOTA_USED_UP';
  constructor() {
    super('This visitor has uploaded too much that belongs to no submission.');
  }
}
