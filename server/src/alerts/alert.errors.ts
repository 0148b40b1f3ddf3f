import { DomainError } from '../platform/errors/domain-error.js';

export class AlertNotFailed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ALERT_NOT_FAILED';
  constructor() {
    super('Only an alert that could not be delivered can be sent again.');
  }
}
