import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { LookAtOrder } from './look-at-order.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { OwnOrder } from './own-order.js';

/** Somebody who taps all the time does not make us ask all the time. */
const ASK_AGAIN_MS = 2_000;

/** What a person's own order is now: while it is awaited, WeChat is asked first. */
@Injectable()
export class FollowMyOrder {
  private readonly logger = new Logger('FollowMyOrder');

  constructor(
    private readonly ownOrder: OwnOrder,
    private readonly orders: OrderRepository,
    private readonly lookAtOrder: LookAtOrder,
    private readonly clock: Clock,
  ) {}

  async execute(contactId: string, orderId: string): Promise<Order> {
    const order = await this.ownOrder.require(contactId, orderId);
    if (!order.isAwaited || !(await this.orders.takeTurnToAsk(orderId, this.clock.now(), ASK_AGAIN_MS))) return order;
    try {
      await this.lookAtOrder.execute(order);
    } catch (error) {
      this.logger.warn({ err: error, orderId }, 'WeChat could not be asked about an order; what is known is shown');
    }
    return this.orders.get(orderId);
  }
}
