import type { OrdersPage, OrdersQuery, OrderView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import { OrderRepository } from './order.repository.js';
import { PresentOrders } from './present-orders.js';

const PAGE = 50;

/** Orders as the console shows them: in a list, and one with the history of its money. */
@Injectable()
export class ReadOrders {
  constructor(
    private readonly orders: OrderRepository,
    private readonly present: PresentOrders,
  ) {}

  async page({ limit = PAGE, ...wish }: OrdersQuery): Promise<OrdersPage> {
    const { rows, next } = pageOf(await this.orders.latest(wish, limit + 1), limit, (order) => encodeCursor(order.createdAt, order.id));
    return { rows: await this.present.rows(rows), next };
  }

  async one(orderId: string): Promise<OrderView> {
    return this.present.one(await this.orders.get(orderId));
  }
}
