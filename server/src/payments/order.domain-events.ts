import type { OrderCloseReason, OrderSubject, RefundOutcome } from '@chudian/shared';
import { DomainEvent } from '../platform/domain-events/domain-event.js';

/** The money of an order is here, in the sum that was asked for. Announced once for an order. */
export class OrderPaid extends DomainEvent {
  static readonly type = 'payments.order-paid';

  constructor(
    readonly orderId: string,
    readonly subject: OrderSubject,
    readonly contactId: string,
    readonly amountFen: number,
    /** ISO time, WeChat's. */
    readonly paidAt: string,
    readonly transactionId: string,
    /** OrderClosed was announced before: what was held for it may have been given away. Give something, or refund. */
    readonly late: boolean,
  ) {
    super();
  }
}

/** Nobody can pay this order any more: what was held for it may be given away. Announced once for an order. */
export class OrderClosed extends DomainEvent {
  static readonly type = 'payments.order-closed';

  constructor(
    readonly orderId: string,
    readonly subject: OrderSubject,
    readonly reason: OrderCloseReason,
  ) {
    super();
  }
}

/**
 * A refund reached an outcome; announced once for each that it reaches. `succeeded` is the last. The others are not: a person mends
 * what stood in the way, and the same refund may succeed after all.
 */
export class RefundSettled extends DomainEvent {
  static readonly type = 'payments.refund-settled';

  constructor(
    readonly refundId: string,
    readonly orderId: string,
    readonly subject: OrderSubject,
    readonly outcome: RefundOutcome,
    readonly amountFen: number,
    /** The order was paid though its subject was paid already, so OrderPaid was never announced for it. */
    readonly wasPaidTwice: boolean,
  ) {
    super();
  }
}
