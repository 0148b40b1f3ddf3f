import { ENGINES } from '../platform/testing/databases.js';
import { PaymentsApp } from './testing/payments-app.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(ENGINES)('paying on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(() => shop.test.sandbox.control.clearFaults());
  afterAll(() => shop.close());

  test('somebody pays: the notification makes it true, once, and the timeline tells', async () => {
    const order = await shop.place();
    const payment = await shop.prepare(order);
    expect([payment.status, Object.keys(payment.body).sort()]).toEqual([201, ['nonceStr', 'package', 'paySign', 'signType', 'timeStamp']]);
    expect(await shop.tap(payment.body)).toBe('requestPayment:ok');
    await shop.settle();
    expect(await shop.mine(order)).toMatchObject({ state: 'paid', amountFen: 9900, refundedFen: 0, paidAt: new Date(shop.time).toISOString() });
    expect(shop.heard(order)).toEqual(['paid']);
    const { entries, transactionId } = await shop.view(order);
    expect(entries.map((entry) => entry.kind)).toEqual(['placed', 'prepared', 'paid', 'notified']);
    expect(transactionId).toMatch(/^42000\d+$/);
    const { body } = await shop.phone.http.get<{ rows: { kind: string; summary: string }[] }>('/api/me/touchpoints');
    expect(body.rows.filter((row) => row.kind === 'order-paid')).toHaveLength(1);
  });
});
