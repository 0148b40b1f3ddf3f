import type { RunningSandbox } from '../../sandbox/src/index.js';
import { movementsUntil } from '../../sandbox/src/pay/movements.js';

export interface Books {
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
}

/** All money that came and went until now, added up from WeChat's own bill. */
export function booksOf({ sandbox }: RunningSandbox): Books {
  const { orders, refunds } = sandbox.pay;
  const movements = movementsUntil({ orders: orders.all(), refunds: refunds.all() }, Infinity);
  const came = movements.filter(({ refund }) => refund === null);
  const went = movements.flatMap(({ refund }) => refund ?? []);
  return { payments: came.length, paidFen: sum(came.map(({ order }) => order.totalFen)), refunds: went.length, refundedFen: sum(went.map(({ refundFen }) => refundFen)) };
}

const sum = (fen: number[]): number => fen.reduce((total, each) => total + each, 0);
