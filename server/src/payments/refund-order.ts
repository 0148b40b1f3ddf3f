import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { OrderRepository } from './order.repository.js';
import { Refund, type RefundOrdered } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { REFUNDS_SIGNAL } from './signals.js';

/** Orders money back, in the caller's transaction. It is sent behind the request, and `RefundSettled` says what became of it. */
@Injectable()
export class RefundOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly entries: OrderEntryRepository,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  execute(orderId: string, ordered: RefundOrdered): Promise<Refund> {
    return this.transaction.run(async () => {
      const order = await this.orders.getForUpdate(orderId);
      order.claimRefund(ordered.amountFen);
      await this.orders.save(order);
      const refund = Refund.ordered(newId(), orderId, ordered, this.clock.now());
      await this.refunds.add(refund);
      await this.entries.note(orderId, 'refund', `申请退款 ${yuan(refund.amountFen)}：${refund.reason}`, refund.byStaffId);
      this.transaction.afterCommit(() => this.signals.give(REFUNDS_SIGNAL));
      return refund;
    });
  }
}
