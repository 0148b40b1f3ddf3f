import { Injectable } from '@nestjs/common';
import { FindMiniOpenid } from '../contacts/find-mini-openid.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import type { ClientPayment } from '../platform/wechat/pay/pay-words.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { WechatRefused } from '../platform/wechat/wechat.errors.js';
import { LookAtOrder } from './look-at-order.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import type { Order } from './order.entity.js';
import { OrderIsClosed, OrderIsPaid, OrderNotYoursToPay, PaymentsOff } from './order.errors.js';
import { OrderRepository } from './order.repository.js';
import { OwnOrder } from './own-order.js';

/**
 * Lets a person pay his order: tells WeChat of it and gives what the phone needs. That WeChat may know the order is kept before it is
 * told, so that a process that dies in between leaves an order that is asked about. Begun again, it is the same order.
 */
@Injectable()
export class PreparePayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly pay: WechatPay,
    private readonly orders: OrderRepository,
    private readonly ownOrder: OwnOrder,
    private readonly entries: OrderEntryRepository,
    private readonly findMiniOpenid: FindMiniOpenid,
    private readonly lookAtOrder: LookAtOrder,
    private readonly clock: Clock,
  ) {}

  async execute(contactId: string, orderId: string): Promise<ClientPayment> {
    if (!this.pay.isOn) throw new PaymentsOff();
    const openid = await this.findMiniOpenid.execute(contactId);
    const order = await this.begin(contactId, orderId, openid);
    const payment = await this.prepay(order);
    await this.entries.note(order.id, 'prepared', '发起微信支付');
    return payment;
  }

  private begin(contactId: string, orderId: string, openid: string | null): Promise<Order> {
    return this.transaction.run(async () => {
      await this.ownOrder.require(contactId, orderId);
      const order = await this.orders.getForUpdate(orderId);
      if (openid === null) throw new OrderNotYoursToPay();
      if (await this.orders.isPaid(order.subject)) throw new OrderIsPaid();
      order.beginPayment(openid, this.clock.now());
      return this.orders.save(order);
    });
  }

  private async prepay(order: Order): Promise<ClientPayment> {
    const { id, payerOpenid, description, amountFen, payBy } = order;
    try {
      return await this.pay.prepay({ orderId: id, openid: payerOpenid!, description, amountFen, payBy });
    } catch (error) {
      const reason = error instanceof WechatRefused ? error.reason : null;
      if (reason !== 'order-paid' && reason !== 'order-closed') throw error;
      await this.lookAtOrder.execute(order);
      throw reason === 'order-paid' ? new OrderIsPaid() : new OrderIsClosed();
    }
  }
}
