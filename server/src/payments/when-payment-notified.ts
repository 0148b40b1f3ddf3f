import { Injectable, Logger } from '@nestjs/common';
import { On } from '../platform/domain-events/on.js';
import type { PayNotification } from '../platform/wechat/pay/pay-words.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { PaymentNotified } from './payment-notified.js';
import { SettlePayment } from './settle-payment.js';
import { SettleRefund } from './settle-refund.js';

const WORDS: Record<string, string> = {
  'TRANSACTION.SUCCESS': '支付成功', 'REFUND.SUCCESS': '退款成功', 'REFUND.ABNORMAL': '退款异常', 'REFUND.CLOSED': '退款关闭',
};

/** Money came or went, WeChat says: the order or the refund learns of it. */
@Injectable()
export class WhenPaymentNotified {
  private readonly logger = new Logger('WhenPaymentNotified');

  constructor(
    private readonly entries: OrderEntryRepository,
    private readonly settlePayment: SettlePayment,
    private readonly settleRefund: SettleRefund,
  ) {}

  @On(PaymentNotified, 'payments.settle')
  async handle({ facts }: PaymentNotified): Promise<void> {
    if (facts.kind === 'other') return;
    const isKnown = await this.settle(facts);
    if (isKnown) await this.entries.note(facts.orderId, 'notified', `收到微信通知：${WORDS[facts.event] ?? facts.event}`);
    else this.logger.error({ eventId: facts.eventId }, 'WeChat Pay reported an order or a refund that nobody knows; the daily bill will show it');
  }

  private settle(facts: Exclude<PayNotification, { kind: 'other' }>): Promise<boolean> {
    if (facts.kind === 'payment') return this.settlePayment.execute(facts.orderId, { ...facts, paidAt: new Date(facts.paidAt) });
    const report = { ...facts, acceptedAt: momentOf(facts.acceptedAt), settledAt: momentOf(facts.settledAt) };
    return this.settleRefund.execute(facts.refundId, (refund, now) => refund.learn(report, now));
  }
}

const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
