import type { MyOrderView, OrderState } from '@chudian/shared';

/** Nothing more comes of it: what it says now is what became of the money. */
export const isSettled = (state: OrderState): boolean => state !== 'open' && state !== 'closing';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 4000;
const MOST_QUESTIONS = 12;

/**
 * Asks until the order is settled. WeChat's word on the phone is not believed: it may say ok for what failed and fail for what was paid.
 * After a refusal one look is enough unless the order is already on its way.
 */
export async function askUntilSettled(ask: () => Promise<MyOrderView>, wait: (milliseconds: number) => Promise<void>, isExpectedPaid: boolean): Promise<MyOrderView> {
  let order = await ask();
  for (let round = 0; round < MOST_QUESTIONS && !isSettled(order.state) && (isExpectedPaid || order.state === 'closing'); round += 1) {
    await wait(Math.min(FIRST_WAIT_MS * 2 ** round, LONGEST_WAIT_MS));
    order = await ask();
  }
  return order;
}
