import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { On } from '../platform/domain-events/on.js';
import type { PayNotification } from '../platform/wechat/pay/pay-words.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { PaymentNotified } from './payment-notified.js';
import { SettlePayment } from './settle-payment.js';
import { SettleRefund } from './settle-refund.js';
import { TellOfTrouble } from './tell-of-trouble.js';

const WORDS: Record<string, string> = {
  'TRANSACTION.SUCCESS': '支付成功', 'REFUND.SUCCESS': '退款成功', 'REFUND.ABNORMAL': '退款异常', 'REFUND.CLOSED': '退款关闭',
};

type Known = Exclude<PayNotification, { kind: 'other' }>;

/** Money came or went, WeChat says: the order or the refund learns of it. */
@Injectable()
export class WhenPaymentNotified {
  constructor(
    private readonly entries: OrderEntryRepository,
    private readonly settlePayment: SettlePayment,
    private readonly settleRefund: SettleRefund,
    private readonly tellOfTrouble: TellOfTrouble,
  ) {}

  @On(PaymentNotified, 'payments.settle')
  async handle({ facts }: PaymentNotified): Promise<void> {
    if (facts.kind === 'other') return;
    const isKnown = await this.settle(facts);
    if (isKnown) await this.entries.note(facts.orderId, 'notified', `收到微信通知：${WORDS[facts.event] ?? facts.event}`);
    else await this.tellOfStranger(facts);
  }

  /** The daily bill shows it too, but only tomorrow. */
  private tellOfStranger(facts: Known): Promise<void> {
    const sum = yuan(facts.amountFen);
    if (facts.kind === 'refund') return this.tellOfTrouble.ofStranger(facts.refundId, `微信通知退款 ${sum}，系统里没有这笔退款（订单号 ${facts.orderId}），请到商户平台核对`);
    return this.tellOfTrouble.ofStranger(facts.orderId, `微信通知收款 ${sum}，系统里没有这个订单（交易号 ${facts.transactionId}），请到商户平台核对`);
  }

  private settle(facts: Known): Promise<boolean> {
    if (facts.kind === 'payment') return this.settlePayment.execute(facts.orderId, { ...facts, paidAt: new Date(facts.paidAt) });
    const report = { ...facts, acceptedAt: momentOf(facts.acceptedAt), settledAt: momentOf(facts.settledAt) };
    return this.settleRefund.execute(facts.refundId, (refund, now) => refund.learn(report, now));
  }
}

const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
