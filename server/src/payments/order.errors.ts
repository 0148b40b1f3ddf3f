import { DomainError } from '../platform/errors/domain-error.js';

export class PaymentsOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'PAYMENTS_OFF';
  constructor() {
    super('This company has no WeChat Pay.');
  }
}

export class OrderNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'ORDER_NOT_FOUND';
  constructor() {
    super('There is no such order, or the caller may not see it.');
  }
}

export class OrderIsOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ORDER_IS_OPEN';
  constructor() {
    super('The subject has an order that may still be paid.');
  }
}

export class OrderIsPaid extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ORDER_IS_PAID';
  constructor() {
    super('The subject is paid.');
  }
}

export class OrderIsClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ORDER_IS_CLOSED';
  constructor() {
    super('The order is closed, or about to be.');
  }
}

export class OrderNotYoursToPay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ORDER_NOT_YOURS_TO_PAY';
  constructor() {
    super('The payment was begun with another WeChat of the same person.');
  }
}

export class RefundTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'REFUND_TOO_LARGE';
  constructor() {
    super('Refunds would exceed what was paid.');
  }
}

export class RefundNotPossible extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'REFUND_NOT_POSSIBLE';
  constructor() {
    super('Nothing was paid on this order.');
  }
}

export class RefundNotStuck extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'REFUND_NOT_STUCK';
  constructor() {
    super('The refund is on its way, or done.');
  }
}
