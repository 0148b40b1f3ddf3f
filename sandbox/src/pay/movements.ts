import type { Order } from './order.js';
import type { Refund } from './refund.js';

const DAY = 24 * 3_600_000;
/** 0.60 % */
const FEE_PER_MILLE = 6;

/** Money that came or went, as bills tell it. */
export type Movement = { at: number; order: Order; feeFen: number; refund: Refund | null };

interface Books {
  orders: Order[];
  refunds: Refund[];
}

/** Everything that moved until a time, in order. A refund is booked on the day on which it was accepted. */
export function movementsUntil({ orders, refunds }: Books, until: number): Movement[] {
  const payments = orders.flatMap((order): Movement[] => (order.paidAt === null ? [] : [{ at: order.paidAt, order, feeFen: feeOf(order.totalFen), refund: null }]));
  const back = refunds.flatMap((refund): Movement[] => {
    const order = orders.find(({ outTradeNo }) => outTradeNo === refund.outTradeNo);
    return order ? [{ at: refund.createdAt, order, feeFen: -feeOf(refund.refundFen), refund }] : [];
  });
  return [...payments, ...back].filter(({ at }) => at < until).sort((one, another) => one.at - another.at);
}

export const onDay = (movements: Movement[], start: number): Movement[] => movements.filter(({ at }) => at >= start && at < start + DAY);

/** In parts of a fen; who shows it rounds it. */
const feeOf = (fen: number): number => (fen * FEE_PER_MILLE) / 1_000;
