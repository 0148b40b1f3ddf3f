import { setTimeout as wait } from 'node:timers/promises';
import { Alert } from '../../../server/src/alerts/alert.entity.js';
import type { TestApp, TestServer } from '../../../server/src/app/testing/test-app.js';
import { Transaction } from '../../../server/src/platform/database/transaction.js';
import { Delivery } from '../../../server/src/platform/domain-events/delivery.entity.js';

const LOOK_AGAIN_MS = 50;

/** Lets all servers work side by side until nothing is on its way any more: no domain event, no alert, no push. */
export async function untilIdle(test: TestApp, others: TestServer[] = [], patienceMs = 30_000): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(LOOK_AGAIN_MS)) {
    await Promise.all([test, ...others].map((server) => server.settle()));
    await test.sandbox.pushes.idle();
    if ((await whatIsLeft(test)) === 0) return;
  }
  throw new Error(`${await whatIsLeft(test)} domain events and alerts were still on their way after ${patienceMs} ms.`);
}

export async function whatIsLeft(server: Pick<TestServer, 'get'>): Promise<number> {
  const { manager } = server.get(Transaction);
  const counts = [manager.countBy(Delivery, { state: 'ready' }), manager.countBy(Alert, { state: 'waiting' }), manager.countBy(Alert, { state: 'sending' })];
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
