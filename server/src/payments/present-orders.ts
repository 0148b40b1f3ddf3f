import type { MyOrderView, OrderEntryView, OrderRow, OrderView, RefundView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts, type ContactFacts } from '../contacts/read-contacts.js';
import { StaffNames } from '../staff/staff-names.js';
import type { OrderEntry } from './order-entry.entity.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import type { Order } from './order.entity.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

type Names = Map<string, string>;

/** Orders with the people behind them, in as many queries for a hundred as for one. */
@Injectable()
export class PresentOrders {
  constructor(
    private readonly contacts: ReadContacts,
    private readonly staff: StaffNames,
    private readonly refunds: RefundRepository,
    private readonly entries: OrderEntryRepository,
  ) {}

  async rows(orders: Order[]): Promise<OrderRow[]> {
    const contacts = await this.contacts.byIds(orders.map((order) => order.contactId));
    return orders.map((order) => rowOf(order, contacts));
  }

  async one(order: Order): Promise<OrderView> {
    const [row] = await this.rows([order]);
    const [refunds, entries] = [await this.refunds.ofOrder(order.id), await this.entries.ofOrder(order.id)];
    const names = await this.staff.of([...refunds.map((refund) => refund.byStaffId), ...entries.map((entry) => entry.byId)]);
    const { transactionId, closeReason, closedAt, isLate, refundableFen } = order;
    const isRefundable = order.state === 'paid' || order.state === 'disputed';
    return {
      ...row, transactionId, closeReason, closedAt: closedAt?.toISOString() ?? null, isLate, refundableFen: isRefundable ? refundableFen : 0,
      refunds: refunds.map((refund) => refundView(refund, names)), entries: entries.map((entry) => entryView(entry, names)),
    };
  }
}

export function presentMyOrder({ id, subject, description, amountFen, refundedFen, state, payBy, paidAt }: Order): MyOrderView {
  return { id, subject, description, amountFen, refundedFen, state, payBy: payBy.toISOString(), paidAt: paidAt?.toISOString() ?? null };
}

function rowOf(order: Order, contacts: Map<string, ContactFacts>): OrderRow {
  const { name, company, phoneMasked } = contacts.get(order.contactId) ?? { name: null, company: null, phoneMasked: null };
  const { id, subject, description, amountFen, paidFen, refundedFen, state, trouble } = order;
  return {
    id, contact: { id: order.contactId, name, company, phoneMasked }, subject, description, amountFen, paidFen, refundedFen, state, trouble,
    createdAt: order.createdAt.toISOString(), payBy: order.payBy.toISOString(), paidAt: order.paidAt?.toISOString() ?? null,
  };
}

function refundView(refund: Refund, names: Names): RefundView {
  const { id, amountFen, reason, state, why, createdAt, settledAt, dueAt } = refund;
  const isUnderWay = state === 'waiting' || state === 'processing' || state === 'abnormal';
  return {
    id, amountFen, reason, state, why, by: named(refund.byStaffId, names), createdAt: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null,
    nextTryAt: isUnderWay ? dueAt.toISOString() : null,
  };
}

function entryView({ id, at, kind, text, byId }: OrderEntry, names: Names): OrderEntryView {
  return { id, at: at.toISOString(), kind, text, by: named(byId, names) };
}

const named = (id: string | null, names: Names) => (id === null ? null : { id, name: names.get(id) ?? '（已删除）' });
