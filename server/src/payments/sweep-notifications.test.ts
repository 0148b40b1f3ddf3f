import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { PaymentNotification } from './payment-notification.entity.js';
import { SweepNotifications } from './sweep-notifications.js';
import { PaymentsApp } from './testing/payments-app.js';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 100;

describe.each(ENGINES)('what WeChat Pay reported on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  afterAll(() => shop.close());

  const rows = () => shop.test.get(Transaction).manager.getRepository(PaymentNotification);
  const received = (daysAgo: number, ms = 0) => {
    const facts = { kind: 'other' as const, eventId: newId(), event: 'x' };
    return PaymentNotification.of(newId(), facts, '{}', new Date(shop.time - daysAgo * DAY_MS - ms));
  };

  test('is kept for as long as its bill can be had, and forgotten in the background, however much there is', async () => {
    const order = await shop.buy();
    const [kept, old] = [received(KEPT_DAYS), Array.from({ length: 1_001 }, (_, index) => received(KEPT_DAYS + index, 1))];
    for (const row of [kept, ...old]) await rows().insert(row);
    expect(await rows().count()).toBe(1_003);
    await shop.test.settle();
    expect((await rows().find()).map((row) => row.id).sort()).toEqual([kept.id, (await rows().findOneByOrFail({ orderId: order.id })).id].sort());
    expect(await shop.test.get(SweepNotifications).execute()).toBe(false);
    expect((await shop.view(order)).entries.map((entry) => entry.kind)).toContain('notified');
  });
});
