import type { OrderRow } from '@chudian/shared';
import { describeOrder } from '../../../sandbox/src/pay/order.js';
import { ENGINES } from '../platform/testing/databases.js';
import { CloseOrder } from './close-order.js';
import { HandOverOrder } from './hand-over-order.js';
import { PaymentsApp } from './testing/payments-app.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(ENGINES)('money that nobody waited for on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(() => shop.test.sandbox.control.clearFaults());
  afterAll(() => shop.close());

  const close = (order: { id: string }) => shop.test.get(CloseOrder).execute(order.id, 'cancelled');
  const atWechat = ({ id }: { id: string }) => shop.test.sandbox.sandbox.pay.orders.get(id);

  test('paid after it was closed: told as late, so that somebody decides', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    await close(order);
    await shop.pass(5 * MINUTE);
    payAtWechat(order);
    await shop.settle();
    expect([shop.heard(order), await shop.view(order)]).toEqual([['closed cancelled', 'paid late'], expect.objectContaining({ state: 'paid', isLate: true, trouble: 'paid-late' })]);
  });

  test('paid twice: the second payment of one thing goes back by itself, with a trace', async () => {
    const first = await shop.place();
    await shop.prepare(first);
    await close(first);
    await shop.pass(5 * MINUTE);
    const second = await shop.place({ subject: first.subject });
    await shop.pay(second);
    await shop.settle();
    payAtWechat(first);
    await shop.settle();
    await shop.pass(MINUTE);
    expect([shop.heard(second), shop.heard(first)]).toEqual([['paid'], ['closed cancelled', 'refund succeeded']]);
    const { state, refunds, entries } = await shop.view(first);
    expect([state, refunds.map((refund) => [refund.amountFen, refund.state, refund.by])]).toEqual(['refunded', [[9900, 'succeeded', null]]]);
    expect(entries.filter((entry) => entry.kind === 'trouble').map((entry) => entry.text)).toEqual([expect.stringContaining('自动退回')]);
  });

  test('paid late, when another was ordered in its place: the late money goes back at once, and the other counts', async () => {
    const first = await shop.place();
    await shop.prepare(first);
    await close(first);
    await shop.pass(5 * MINUTE);
    const second = await shop.place({ subject: first.subject });
    await shop.prepare(second);
    payAtWechat(first);
    await shop.settle();
    payAtWechat(second);
    await shop.settle();
    await shop.pass(MINUTE);
    expect([shop.heard(first), shop.heard(second)]).toEqual([['closed cancelled', 'refund succeeded'], ['paid']]);
    expect(await shop.view(first)).toMatchObject({ state: 'refunded', closeReason: 'cancelled' });
  });

  test('paid for a thing that another paid order stands for meanwhile: the money goes back, and the order has ended for whoever waits for it', async () => {
    const [paid, open] = [await shop.buy(), await shop.place()];
    await shop.prepare(open);
    await shop.test.get(HandOverOrder).execute(paid.id, open.subject);
    payAtWechat(open);
    await shop.settle();
    await shop.pass(MINUTE);
    expect([shop.heard(paid), shop.heard(open)]).toEqual([['paid'], ['closed paid-twice', 'refund succeeded']]);
    expect(await shop.view(open)).toMatchObject({ state: 'refunded', closeReason: 'paid-twice' });
  });

  test('another sum than was asked for is accepted by nobody: a person pays it back, and only then it is closed', async () => {
    const order = await shop.place();
    const { body: payment } = await shop.prepare(order);
    atWechat(order).totalFen = 1;
    await shop.tap(payment);
    await shop.settle();
    await shop.pass(2 * HOUR);
    expect([shop.heard(order), await shop.view(order)]).toEqual([[], expect.objectContaining({ state: 'disputed', trouble: 'amount-mismatch', paidFen: 1, refundableFen: 1 })]);
    const { body } = await shop.admin.get<{ rows: OrderRow[] }>('/api/admin/orders?trouble=any');
    expect(body.rows.map((row) => row.id)).toContain(order.id);
    await shop.admin.post(`/api/admin/orders/${order.id}/refunds`, { amountFen: 1, reason: '金额不符' });
    await shop.settle();
    await shop.pass(MINUTE);
    expect(shop.heard(order).sort()).toEqual(['closed amount-mismatch', 'refund succeeded']);
  });

  /** WeChat takes money for an order that it had closed: it says that it never does. */
  function payAtWechat(order: { id: string }): void {
    const { pay } = shop.test.sandbox.sandbox;
    const theirs = atWechat(order);
    pay.orders.pay(theirs);
    pay.notifier.tell({ eventType: 'TRANSACTION.SUCCESS', url: theirs.notifyUrl, personId: theirs.personId, outTradeNo: theirs.outTradeNo, resource: describeOrder(theirs) });
  }
});
