import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { Order, type NewOrder } from './order.entity.js';
import { OrderIsOpen, OrderIsPaid, PaymentsOff } from './order.errors.js';
import { OrderRepository } from './order.repository.js';

/** Asks somebody for money, in the transaction of whatever it is asked for. WeChat hears of it when he begins to pay. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly pay: WechatPay,
    private readonly orders: OrderRepository,
    private readonly entries: OrderEntryRepository,
    private readonly clock: Clock,
  ) {}

  execute(wanted: NewOrder): Promise<Order> {
    return this.transaction.run(async () => {
      if (!this.pay.isOn) throw new PaymentsOff();
      if (await this.orders.isPaid(wanted.subject)) throw new OrderIsPaid();
      const order = Order.placed(newId(), wanted, this.clock.now());
      await this.add(order);
      await this.entries.note(order.id, 'placed', `下单：${order.description}`);
      return order;
    });
  }

  private async add(order: Order): Promise<void> {
    try {
      await this.orders.add(order);
    } catch (error) {
      throw isDuplicate(error) ? new OrderIsOpen() : error;
    }
  }
}
