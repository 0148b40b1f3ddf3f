const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long after the payment began WeChat is asked, since its notification may be lost for good. */
const LOOKS_MS = [5 * SECOND, 30 * SECOND, MINUTE, 3 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE];
/** WeChat lets nobody close an order in its first minutes. */
const YOUNG_MS = 5 * MINUTE;
/** WeChat moves an end that is less than a minute away to a minute from now. */
const RAISED_END_MS = MINUTE;
/** A call that told WeChat of the order has ended by then, one way or the other. */
const CALL_MS = MINUTE;

export interface Looked {
  state: string;
  payBy: Date;
  preparedAt: Date | null;
  lastPreparedAt: Date | null;
}

/** From when an unwanted order may be closed at WeChat. */
export function closableAt({ preparedAt, lastPreparedAt }: Looked): Date {
  return new Date(Math.max(timeOf(preparedAt) + YOUNG_MS, timeOf(lastPreparedAt) + CALL_MS));
}

/** From when an order that was not paid in time is closed. */
export function overdueAt(order: Looked): Date {
  if (order.preparedAt === null) return order.payBy;
  return new Date(Math.max(order.payBy.getTime() + RAISED_END_MS, closableAt(order).getTime()));
}

/** The next moment at which something may have happened, or has to be done. */
export function nextLookAt(order: Looked, now: Date): Date {
  const end = order.state === 'closing' ? closableAt(order) : overdueAt(order);
  const next = LOOKS_MS.map((after) => timeOf(order.lastPreparedAt) + after).find((at) => at > now.getTime());
  return order.lastPreparedAt === null || next === undefined ? end : new Date(Math.min(next, end.getTime()));
}

const timeOf = (at: Date | null): number => at?.getTime() ?? 0;
