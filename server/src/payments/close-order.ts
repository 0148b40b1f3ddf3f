import { ORDER_CLOSE_REASON_NAMES, type OrderCloseReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { EndOrder } from './end-order.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { ORDERS_SIGNAL } from './signals.js';

/**
 * Says, in the caller's transaction, that an order is no longer wanted. `OrderClosed` follows when nobody can pay it any more: at once
 * when WeChat was never told of it, otherwise when WeChat has closed it. When the money was quicker, `OrderPaid` follows instead.
 */
@Injectable()
export class CloseOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly entries: OrderEntryRepository,
    private readonly endOrder: EndOrder,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  execute(orderId: string, reason: OrderCloseReason = 'cancelled'): Promise<Order> {
    return this.transaction.run(async () => {
      const order = await this.orders.getForUpdate(orderId);
      const wasOpen = order.state === 'open';
      if (order.wishToClose(reason, this.clock.now())) await this.endOrder.announce(order);
      else if (wasOpen) await this.entries.note(order.id, 'closing', `${ORDER_CLOSE_REASON_NAMES[reason]}，等待微信确认关闭`);
      this.transaction.afterCommit(() => this.signals.give(ORDERS_SIGNAL));
      return this.orders.save(order);
    });
  }
}
