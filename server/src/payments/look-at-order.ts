import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { WechatRefused } from '../platform/wechat/wechat.errors.js';
import { EndOrder } from './end-order.js';
import type { Order } from './order.entity.js';
import { SettlePayment } from './settle-payment.js';

/** Asks WeChat what became of an order, and closes it there when its time is over. What WeChat says is believed, nothing else. */
@Injectable()
export class LookAtOrder {
  constructor(
    private readonly pay: WechatPay,
    private readonly settlePayment: SettlePayment,
    private readonly endOrder: EndOrder,
    private readonly clock: Clock,
  ) {}

  async execute(order: Order): Promise<void> {
    const isEnded = await this.ask(order);
    if (!isEnded && order.isToBeClosed(this.clock.now())) await this.close(order);
  }

  /** True when WeChat told the order's end. */
  private async ask({ id, closeReason }: Order): Promise<boolean> {
    const fact = await this.pay.findPayment(id);
    if (fact.state === 'paid') return this.settlePayment.execute(id, fact);
    if (fact.state !== 'closed') return false;
    await this.endOrder.execute(id, closeReason ?? 'closed-at-wechat');
    return true;
  }

  private async close(order: Order): Promise<void> {
    try {
      await this.pay.closePayment(order.id);
    } catch (error) {
      const reason = error instanceof WechatRefused ? error.reason : null;
      // Somebody paid between the question and the closing: the next look will find his money.
      if (reason === 'order-paid') return void (await this.ask(order));
      // An order that WeChat does not know minutes after it was told of it never came into being.
      if (reason !== 'order-unknown' && reason !== 'order-closed') throw error;
    }
    await this.endOrder.execute(order.id, order.closeReason ?? 'unpaid');
  }
}
