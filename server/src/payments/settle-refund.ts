import { REFUND_STATE_NAMES, yuan, type RefundOutcome } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { Clock } from '../platform/clock/clock.js';
import { idFor } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { EndOrder } from './end-order.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { RefundSettled } from './order.domain-events.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { TellOfTrouble } from './tell-of-trouble.js';

/** Changes a refund by what was learned of it, once, whoever brought the news. */
@Injectable()
export class SettleRefund {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly entries: OrderEntryRepository,
    private readonly endOrder: EndOrder,
    private readonly recordTouchpoint: RecordTouchpoint,
    private readonly announcer: Announcer,
    private readonly tellOfTrouble: TellOfTrouble,
    private readonly clock: Clock,
  ) {}

  /** False when there is no such refund. */
  execute(refundId: string, learn: (refund: Refund, now: Date) => RefundOutcome | null): Promise<boolean> {
    return this.transaction.run(async () => {
      const known = await this.refunds.find(refundId);
      if (!known) return false;
      // The person, the order, the refund: whoever needs several takes them in this order.
      await this.recordTouchpoint.lock([(await this.orders.get(known.orderId)).contactId]);
      const order = await this.orders.getForUpdate(known.orderId);
      await this.apply(order, await this.refunds.getForUpdate(refundId), learn);
      return true;
    });
  }

  private async apply(order: Order, refund: Refund, learn: (refund: Refund, now: Date) => RefundOutcome | null): Promise<void> {
    const [stateBefore, whyBefore] = [refund.state, refund.why];
    const outcome = learn(refund, this.clock.now());
    await this.refunds.save(refund);
    if (refund.state !== stateBefore || refund.why !== whyBefore) await this.note(order, refund);
    if (refund.needsPerson) await this.tellOfTrouble.execute(order, `${refund.id}:${refund.state}`, `退款 ${yuan(refund.amountFen)} 未成功：${refund.why ?? REFUND_STATE_NAMES[refund.state]}`);
    if (!outcome) return;
    if (outcome === 'succeeded') await this.noteSuccess(order, refund);
    else this.noteFailure(order, refund, outcome);
    await this.orders.save(order);
    await this.announcer.announce(new RefundSettled(refund.id, order.id, order.subject, outcome, refund.amountFen, order.isDouble));
  }

  private async noteSuccess(order: Order, refund: Refund): Promise<void> {
    const endsDispute = order.noteRefund(refund.amountFen, this.clock.now());
    if (order.trouble === 'refund-stuck') order.trouble = null;
    if (endsDispute) await this.endOrder.announce(order);
    await this.recordTouchpoint.execute({
      id: idFor(`order-refunded:${refund.id}`), contactId: order.contactId, kind: 'order-refunded', at: refund.settledAt!, subjectId: order.id,
      detail: `${order.description} ${yuan(refund.amountFen)}`.slice(0, 200),
    });
  }

  private noteFailure(order: Order, refund: Refund, outcome: RefundOutcome): void {
    order.trouble = 'refund-stuck';
    if (outcome === 'closed') order.releaseRefund(refund.amountFen);
  }

  private note(order: Order, refund: Refund): Promise<void> {
    return this.entries.note(order.id, 'refund', `退款 ${yuan(refund.amountFen)} ${REFUND_STATE_NAMES[refund.state]}${refund.why ? `：${refund.why}` : ''}`);
  }
}
