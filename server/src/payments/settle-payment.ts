import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { idFor } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { EndOrder } from './end-order.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { OrderPaid } from './order.domain-events.js';
import type { Order, Payment } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { RefundOrder } from './refund-order.js';
import { TellOfTrouble } from './tell-of-trouble.js';

const PAID_TWICE = '重复支付，原路退回';

/**
 * Money came, as WeChat's notification or its answer says. Each may say it, again and in any order: the first counts, the others find
 * it done. A wrong sum is kept for a person to judge; a second payment of one thing goes back.
 */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly entries: OrderEntryRepository,
    private readonly endOrder: EndOrder,
    private readonly refundOrder: RefundOrder,
    private readonly recordTouchpoint: RecordTouchpoint,
    private readonly announcer: Announcer,
    private readonly tellOfTrouble: TellOfTrouble,
  ) {}

  /** False when there is no such order. */
  execute(orderId: string, payment: Payment): Promise<boolean> {
    return this.transaction.run(async () => {
      const [known] = await this.orders.byIds([orderId]);
      if (!known) return false;
      // The person first, always: whoever gives his seat up has him locked before he comes to the order.
      await this.recordTouchpoint.lock([known.contactId]);
      await this.settle(await this.orders.getForUpdate(orderId), payment);
      return true;
    });
  }

  private async settle(order: Order, payment: Payment): Promise<void> {
    switch (order.receive(payment, await this.isTaken(order))) {
      case 'known':
        return;
      case 'strange':
        return this.flag(order, payment.transactionId, `同一订单又收到交易 ${payment.transactionId}（${yuan(payment.amountFen)}），请到微信支付商户平台核对`);
      case 'disputed':
        await this.orders.save(order);
        return this.flag(order, 'amount', `实付 ${yuan(payment.amountFen)}，应付 ${yuan(order.amountFen)}，需人工核对`);
      case 'paid':
        await this.keepPaid(order);
        return order.isDouble ? this.giveBack(order) : this.tell(order);
    }
  }

  /** Another order of the subject has its money, or waits for it since this one was closed. */
  private async isTaken({ state, subject }: Order): Promise<boolean> {
    return (await this.orders.isPaid(subject)) || (state === 'closed' && (await this.orders.findOpenOf(subject)) !== null);
  }

  private async flag(order: Order, what: string, text: string): Promise<void> {
    await this.entries.note(order.id, 'trouble', text);
    await this.tellOfTrouble.execute(order, what, text);
  }

  /** Two orders of one subject may be paid at the same moment; the unique key lets one of them through. */
  private async keepPaid(order: Order): Promise<void> {
    try {
      await this.orders.save(order);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      order.yieldToOther();
      await this.orders.save(order);
    }
  }

  private async giveBack(order: Order): Promise<void> {
    await this.entries.note(order.id, 'trouble', `已收到 ${yuan(order.paidFen!)}，但同一报名另有订单，自动退回`);
    // It will never be told as paid, and whoever holds something for it waits for its end.
    if (!order.isLate) await this.endOrder.announce(order);
    await this.refundOrder.execute(order.id, { amountFen: order.paidFen!, reason: PAID_TWICE });
  }

  private async tell(order: Order): Promise<void> {
    const { id, subject, contactId, paidFen, paidAt, transactionId, isLate } = order;
    await this.entries.note(id, 'paid', `已收到 ${yuan(paidFen!)}${isLate ? '（订单关闭之后）' : ''}，微信交易号 ${transactionId}`);
    await this.recordTouchpoint.execute({ id: idFor(`order-paid:${id}`), contactId, kind: 'order-paid', at: paidAt!, subjectId: id, detail: `${order.description} ${yuan(paidFen!)}`.slice(0, 200) });
    await this.announcer.announce(new OrderPaid(id, subject, contactId, paidFen!, paidAt!.toISOString(), transactionId!, isLate));
  }
}
