import { DomainError } from '../platform/errors/domain-error.js';

export class ContentInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'CONTENT_IN_USE';
  constructor() {
    super('Materials lead to this content item.');
  }
}
