import type { OrderSubject } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { OrderRepository } from './order.repository.js';

/** What was paid for has gone over to something else, in the caller's transaction: the money stands for that from now on. */
@Injectable()
export class HandOverOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
  ) {}

  execute(orderId: string, subject: OrderSubject): Promise<void> {
    return this.transaction.run(async () => {
      const order = await this.orders.getForUpdate(orderId);
      order.handOver(subject, await this.orders.isPaid(subject));
      await this.orders.save(order);
    });
  }
}
