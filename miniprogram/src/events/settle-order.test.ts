import type { MyOrderView, OrderState } from '@chudian/shared';
import { askUntilSettled, isSettled } from './settle-order';

/** Says these states one after the other, and counts the questions. */
function orderThatSays(...states: OrderState[]) {
  const waits: number[] = [];
  let asked = 0;
  const ask = async () => ({ state: states[Math.min(asked++, states.length - 1)] }) as MyOrderView;
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  return { ask, wait, waits, questions: () => asked };
}

test('a payment that arrives late is waited for, in ever longer steps', async () => {
  const order = orderThatSays('open', 'open', 'open', 'paid');
  expect((await askUntilSettled(order.ask, order.wait, true)).state).toBe('paid');
  expect(order.waits).toEqual([500, 1000, 2000]);
});

test('after a cancellation one look is enough', async () => {
  const order = orderThatSays('open');
  expect((await askUntilSettled(order.ask, order.wait, false)).state).toBe('open');
  expect(order.questions()).toBe(1);
});

test('what WeChat called a failure may have been paid all the same', async () => {
  const order = orderThatSays('paid');
  expect((await askUntilSettled(order.ask, order.wait, false)).state).toBe('paid');
});

test('an order that is being closed is waited for, and nobody waits for ever', async () => {
  const closing = orderThatSays('closing', 'closed');
  expect((await askUntilSettled(closing.ask, closing.wait, false)).state).toBe('closed');
  const stuck = orderThatSays('open');
  expect((await askUntilSettled(stuck.ask, stuck.wait, true)).state).toBe('open');
  expect(stuck.questions()).toBe(13);
});

test('only open and closing orders are not settled', () => {
  expect((['open', 'closing', 'closed', 'paid', 'refunded', 'disputed'] as const).filter(isSettled)).toEqual(['closed', 'paid', 'refunded', 'disputed']);
});
