import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Background } from '../platform/background/background.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { CloseOrder } from './close-order.js';
import { LookAtOrder } from './look-at-order.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { ORDERS_SIGNAL } from './signals.js';

const AT_ONCE = 16;

/** Follows orders until they are paid or closed: notifications can be lost, and a seat must not be held for ever. */
@Injectable()
export class WatchOrders implements OnModuleInit {
  private readonly logger = new Logger('WatchOrders');

  constructor(
    private readonly transaction: Transaction,
    private readonly pay: WechatPay,
    private readonly orders: OrderRepository,
    private readonly entries: OrderEntryRepository,
    private readonly lookAtOrder: LookAtOrder,
    private readonly closeOrder: CloseOrder,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.pay.isOn) this.background.register({ name: 'watch-orders', signal: ORDERS_SIGNAL, restMs: 500, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    const { rows } = await this.orders.claim(AT_ONCE, this.clock.now());
    await Promise.all(rows.map((order) => this.watch(order)));
    return rows.length > 0;
  }

  private async watch(order: Order): Promise<void> {
    try {
      if (order.preparedAt === null) await this.closeOrder.execute(order.id, 'unpaid');
      else await this.lookAtOrder.execute(order);
      await this.plan(order.id, (found) => found.planLook(this.clock.now()));
    } catch (error) {
      this.logger.warn({ err: error, orderId: order.id }, 'an order could not be looked after; it will be again');
      await this.postpone(order.id, error);
    }
  }

  private postpone(orderId: string, error: unknown): Promise<void> {
    return this.plan(orderId, async (found) => {
      found.postponeLook(this.clock.now());
      await this.entries.note(orderId, 'asked', `查询或关闭未成功，稍后再试：${error instanceof DomainError ? error.message : '系统错误'}`);
    });
  }

  private plan(orderId: string, change: (order: Order) => Promise<void> | void): Promise<void> {
    return this.transaction.run(async () => {
      const order = await this.orders.getForUpdate(orderId);
      if (order.state !== 'open' && order.state !== 'closing') return;
      await change(order);
      await this.orders.save(order);
    });
  }
}
