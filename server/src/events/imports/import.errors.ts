import { DomainError } from '../../platform/errors/domain-error.js';

export class ImportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'IMPORT_NOT_FOUND';
  constructor() {
    super('There is no such import of this event.');
  }
}

export class ImportFileRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'IMPORT_FILE_REFUSED';
  constructor() {
    super('The file is no table with a heading.');
  }
}

export class ImportTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'IMPORT_TOO_LARGE';
  constructor() {
    super('The list has too many bytes, rows or columns.');
  }
}

export class ImportNotInState extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'IMPORT_NOT_IN_STATE';
  constructor() {
    super('An import in this state does not do that.');
  }
}
