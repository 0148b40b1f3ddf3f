import { ORDER_CLOSE_REASON_NAMES, type OrderCloseReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { OrderClosed } from './order.domain-events.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

/** Closes an order that nobody can pay any more, once, and says so. */
@Injectable()
export class EndOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly entries: OrderEntryRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  execute(orderId: string, reason: OrderCloseReason): Promise<void> {
    return this.transaction.run(async () => {
      const order = await this.orders.getForUpdate(orderId);
      if (!order.close(reason, this.clock.now())) return;
      await this.orders.save(order);
      await this.announce(order);
    });
  }

  /** Of an order that has just been closed, in the same transaction. */
  async announce(order: Order): Promise<void> {
    const reason = order.closeReason ?? 'cancelled';
    await this.entries.note(order.id, 'closed', `已关闭：${ORDER_CLOSE_REASON_NAMES[reason]}`);
    await this.announcer.announce(new OrderClosed(order.id, order.subject, reason));
  }
}
