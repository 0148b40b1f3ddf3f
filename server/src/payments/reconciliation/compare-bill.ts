import { yuan, type BillDifferenceView } from '@chudian/shared';
import type { BillRow } from '../../platform/wechat/pay/pay-words.js';
import type { Order } from '../order.entity.js';
import type { Refund } from '../refund.entity.js';

/** Our own books: what belongs to the day, and what the bill names besides. */
export interface Books {
  orders: Order[];
  refunds: Refund[];
  named: { orders: Order[]; refunds: Refund[] };
}

type Difference = BillDifferenceView;

/** Row by row, in both directions. */
export function compareBill(bill: BillRow[], { orders, refunds, named }: Books): Difference[] {
  const [payments, returns] = [bill.filter((row) => row.kind === 'payment'), bill.filter((row) => row.kind === 'refund')];
  const [paidIds, returnedIds] = [new Set(payments.map((row) => row.orderId)), new Set(returns.map((row) => row.refundId ?? ''))];
  const ordersById = byId([...orders, ...named.orders]);
  const refundsById = byId([...refunds, ...named.refunds]);
  return [
    ...payments.flatMap((row) => paymentDifference(row, ordersById.get(row.orderId))),
    ...returns.flatMap((row) => refundDifference(row, refundsById.get(row.refundId ?? ''))),
    ...orders.filter((order) => !paidIds.has(order.id)).map(missingPayment),
    ...refunds.filter((refund) => !returnedIds.has(refund.id) && refund.state !== 'closed').map(missingRefund),
  ];
}

function paymentDifference(row: BillRow, order: Order | undefined): Difference[] {
  const difference = { what: 'payment' as const, orderId: row.orderId, refundId: null, ourFen: order?.paidFen ?? null, theirFen: row.amountFen };
  if (!order) return [{ ...difference, kind: 'not-ours', text: `微信有一笔 ${yuan(row.amountFen)} 的付款，系统里没有这个订单` }];
  if (order.paidFen === null) return [{ ...difference, kind: 'state', text: `微信已收款 ${yuan(row.amountFen)}，系统里还没有到账，已重新查询` }];
  if (order.transactionId !== row.transactionId) return [{ ...difference, kind: 'not-ours', text: `微信有交易 ${row.transactionId}，系统里这个订单由另一笔交易付款，请核对是否重复收款` }];
  if (order.paidFen !== row.amountFen || order.amountFen !== row.amountFen) {
    return [{ ...difference, kind: 'amount', text: `应付 ${yuan(order.amountFen)}，系统实付 ${yuan(order.paidFen)}，微信账单 ${yuan(row.amountFen)}` }];
  }
  return [];
}

function refundDifference(row: BillRow, refund: Refund | undefined): Difference[] {
  const difference = { what: 'refund' as const, orderId: row.orderId, refundId: row.refundId, ourFen: refund?.amountFen ?? null, theirFen: row.amountFen };
  if (!refund) return [{ ...difference, kind: 'not-ours', text: `微信有一笔 ${yuan(row.amountFen)} 的退款，不是从系统发起的` }];
  if (refund.amountFen !== row.amountFen) return [{ ...difference, kind: 'amount', text: `系统退款 ${yuan(refund.amountFen)}，微信账单 ${yuan(row.amountFen)}` }];
  const isDone = refund.state === 'succeeded';
  if (row.isSettled && !isDone) return [{ ...difference, kind: 'state', text: `微信已退款 ${yuan(row.amountFen)}，系统里还没有完成` }];
  return [];
}

function missingPayment(order: Order): Difference {
  return { kind: 'not-theirs', what: 'payment', orderId: order.id, refundId: null, ourFen: order.paidFen, theirFen: null, text: `系统收款 ${yuan(order.paidFen ?? 0)}，微信账单里没有` };
}

function missingRefund(refund: Refund): Difference {
  return { kind: 'not-theirs', what: 'refund', orderId: refund.orderId, refundId: refund.id, ourFen: refund.amountFen, theirFen: null, text: `系统退款 ${yuan(refund.amountFen)}，微信账单里没有` };
}

const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));
