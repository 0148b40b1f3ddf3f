import { DomainEvent } from '../platform/domain-events/domain-event.js';
import type { PayNotification } from '../platform/wechat/pay/pay-words.js';

/** WeChat Pay reported something for the first time. Heard in this folder only; others hear what it means. */
export class PaymentNotified extends DomainEvent {
  static readonly type = 'payments.payment-notified';
  constructor(readonly facts: PayNotification) {
    super();
  }
}
