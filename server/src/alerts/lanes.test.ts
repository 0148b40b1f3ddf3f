import { setTimeout as wait } from 'node:timers/promises';
import { Lanes } from './lanes.js';

test('work begins at once in every free lane', async () => {
  const lanes = new Lanes(2);
  const began: string[] = [];
  for (const name of ['a', 'b']) lanes.start(async () => { began.push(name); await wait(20); });
  expect([began, lanes.free, lanes.isBusy]).toEqual([['a', 'b'], 0, true]);
  await lanes.allEnd();
  expect([lanes.free, lanes.isBusy]).toEqual([2, false]);
});

test('waiting ends with the first that ends', async () => {
  const lanes = new Lanes(2);
  lanes.start(() => wait(10_000, undefined, { ref: false }));
  lanes.start(() => wait(5));
  await lanes.someEnd(5_000);
  expect(lanes.free).toBe(1);
});

test('waiting does not last longer than it was told', async () => {
  const lanes = new Lanes(1);
  lanes.start(() => wait(10_000, undefined, { ref: false }));
  await lanes.someEnd(5);
  expect(lanes.free).toBe(0);
});
