import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Signals } from '../platform/background/signals.js';
import { Transaction } from '../platform/database/transaction.js';
import { OrderNotFound } from './order.errors.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { RefundOrder } from './refund-order.js';
import { RefundRepository } from './refund.repository.js';
import { REFUNDS_SIGNAL } from './signals.js';

/** A member of staff pays money back, or has what did not succeed tried again; either leaves an audit row. */
@Injectable()
export class OrderRefund {
  constructor(
    private readonly transaction: Transaction,
    private readonly refundOrder: RefundOrder,
    private readonly refunds: RefundRepository,
    private readonly entries: OrderEntryRepository,
    private readonly audit: RecordAudit,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, orderId: string, { amountFen, reason }: { amountFen: number; reason: string }): Promise<void> {
    return this.transaction.run(async () => {
      await this.refundOrder.execute(orderId, { amountFen, reason, byStaffId: caller.staffId });
      await this.audit.execute({ by: caller, action: 'refund-ordered', subject: `订单 ${orderId}`, detail: `${yuan(amountFen)}：${reason}` });
    });
  }

  again(caller: StaffCaller, orderId: string, refundId: string): Promise<void> {
    return this.transaction.run(async () => {
      const refund = await this.refunds.getForUpdate(refundId);
      if (refund.orderId !== orderId) throw new OrderNotFound();
      refund.retry(this.clock.now());
      await this.refunds.save(refund);
      await this.entries.note(orderId, 'refund', `重试退款 ${yuan(refund.amountFen)}`, caller.staffId);
      await this.audit.execute({ by: caller, action: 'refund-ordered', subject: `订单 ${orderId}`, detail: `重试 ${yuan(refund.amountFen)}` });
      this.transaction.afterCommit(() => this.signals.give(REFUNDS_SIGNAL));
    });
  }
}
