import type { AlertsPage, AuditRowView, ErrorReply, OrderView } from '@chudian/shared';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { Refund } from './refund.entity.js';
import { RefundOrder } from './refund-order.js';
import { PaymentsApp } from './testing/payments-app.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const REFUNDS = 'api.mch.weixin.qq.com/v3/refund/domestic/refunds';

describe.each(ENGINES)('paying back on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(() => shop.test.sandbox.control.clearFaults());
  afterAll(() => shop.close());

  const refund = (order: { id: string }, amountFen = 9900, reason = '活动取消') => shop.admin.post<OrderView & ErrorReply>(`/api/admin/orders/${order.id}/refunds`, { amountFen, reason });
  const loseNotification = () => shop.fault('push/pay/REFUND.*', { kind: 'dropped' });
  const states = async (order: { id: string }) => (await shop.view(order)).refunds.map((each) => each.state);
  const theirs = (order: { id: string }) => shop.test.sandbox.sandbox.pay.refunds.all().filter((each) => each.outTradeNo === order.id);

  test('a person pays back all of it: taken, processing, succeeded, told once, and the timeline tells', async () => {
    const order = await shop.buy();
    expect((await refund(order)).body).toMatchObject({ state: 'paid', refundableFen: 0, refunds: [{ state: 'waiting', amountFen: 9900, by: { name: '周敏' } }] });
    await shop.settle();
    expect([await states(order), shop.heard(order)]).toEqual([['processing'], ['paid']]);
    await shop.pass(5 * SECOND);
    expect(shop.heard(order)).toEqual(['paid', 'refund succeeded']);
    expect(await shop.view(order)).toMatchObject({ state: 'refunded', refundedFen: 9900, refunds: [{ state: 'succeeded', why: null }] });
    expect(await shop.mine(order)).toMatchObject({ state: 'refunded', refundedFen: 9900 });
    const { body } = await shop.phone.http.get<{ rows: { kind: string }[] }>('/api/me/touchpoints');
    expect(body.rows.filter((row) => row.kind === 'order-refunded')).toHaveLength(1);
    const audit = await shop.admin.get<{ rows: AuditRowView[] }>('/api/admin/audit');
    expect(audit.body.rows).toContainEqual(expect.objectContaining({ action: 'refund-ordered', subject: `订单 ${order.id}`, detail: '¥99.00：活动取消' }));
  });

  test('parts never exceed what was paid; the last makes it whole', async () => {
    const order = await shop.buy();
    expect([(await refund(order, 4000)).status, (await refund(order, 6000)).body.code, (await refund(order, 5900)).status, (await refund(order, 1)).body.code]).toEqual([201, 'REFUND_TOO_LARGE', 201, 'REFUND_TOO_LARGE']);
    await shop.settle();
    expect((await states(order)).sort()).toEqual(['processing', 'waiting']);
    await shop.pass(2 * MINUTE);
    await shop.pass(2 * MINUTE);
    expect([shop.heard(order), theirs(order).map((each) => each.refundFen).sort()]).toEqual([['paid', 'refund succeeded', 'refund succeeded'], [4000, 5900]]);
    expect(await shop.view(order)).toMatchObject({ state: 'refunded', refundedFen: 9900 });
  });

  test('ten people press the button at once: what goes back is what was paid', async () => {
    const order = await shop.buy();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => shop.test.get(RefundOrder).execute(order.id, { amountFen: 3000, reason: '同时' })));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3);
    await shop.pass(HOUR);
    expect((await shop.view(order)).refundableFen).toBe(900);
  });

  test('an order that nobody paid has nothing to pay back', async () => {
    const order = await shop.place();
    const reply = await refund(order, 1);
    expect([reply.status, reply.body.code]).toEqual([409, 'REFUND_NOT_POSSIBLE']);
  });

  test('its notification is lost, doubled or late: asking finds it, and it is told once', async () => {
    const order = await shop.buy();
    loseNotification();
    await refund(order);
    await shop.settle();
    await shop.pass(5 * SECOND);
    expect([await states(order), shop.heard(order)]).toEqual([['succeeded'], ['paid', 'refund succeeded']]);
    shop.test.sandbox.control.clearFaults();
    for (const each of shop.test.sandbox.sandbox.pay.notifier.all().filter((one) => one.outTradeNo === order.id)) shop.test.sandbox.sandbox.pay.notifier.sendAgain(each.id);
    await shop.settle();
    expect([shop.heard(order), (await shop.view(order)).refundedFen]).toEqual([['paid', 'refund succeeded'], 9900]);
  });

  test.each(['drop', 'lose-answer', 'badly-signed'] as const)('the process dies around the call (%s): the same number again, and money goes back once', async (kind) => {
    const order = await shop.buy();
    shop.fault(REFUNDS, { kind }, 1);
    await refund(order);
    await shop.settle();
    expect((await shop.view(order)).refunds).toEqual([expect.objectContaining({ state: 'waiting', why: expect.stringContaining('同一单号') as string })]);
    await shop.pass(MINUTE);
    await shop.pass(MINUTE);
    expect([theirs(order).length, shop.heard(order)]).toEqual([1, ['paid', 'refund succeeded']]);
  });

  test('it was sent and its row was never written: when the lease is over the same number goes out again', async () => {
    const order = await shop.buy();
    await refund(order);
    await shop.settle();
    await shop.test.get(Transaction).manager.update(Refund, { orderId: order.id }, { state: 'waiting', wechatId: null, acceptedAt: null, dueAt: new Date(shop.time + 30 * SECOND), leaseId: 'a-process-that-died', attempts: 1 });
    await shop.pass(30 * SECOND);
    await shop.pass(MINUTE);
    expect([theirs(order).length, shop.heard(order)]).toEqual([1, ['paid', 'refund succeeded']]);
  });

  test('the balance is short: it says so, waits, and goes through when somebody has filled it', async () => {
    const order = await shop.buy();
    shop.fault(REFUNDS, { kind: 'error', code: 'NOT_ENOUGH' }, 1);
    await refund(order);
    await shop.settle();
    expect((await shop.view(order)).refunds).toEqual([expect.objectContaining({ state: 'waiting', why: expect.stringContaining('余额不足') as string })]);
    const { body } = await shop.admin.get<AlertsPage>('/api/admin/alerts');
    expect(body.rows[0]).toMatchObject({ kind: 'money-trouble', title: expect.stringContaining('款项需核对') as string, recipient: { name: '周敏' } });
    await shop.pass(30 * MINUTE);
    await shop.pass(MINUTE);
    expect(shop.heard(order)).toEqual(['paid', 'refund succeeded']);
  });

  test("the person's account refuses the money: told as abnormal, followed, and told when it arrived after all", async () => {
    const order = await shop.buy();
    shop.fault('delivery/pay/refund', { kind: 'abnormal' }, 1);
    await refund(order);
    await shop.settle();
    await shop.pass(MINUTE);
    expect([shop.heard(order), await shop.view(order)]).toEqual([['paid', 'refund abnormal'], expect.objectContaining({ state: 'paid', trouble: 'refund-stuck' })]);
    shop.test.sandbox.sandbox.pay.refunds.redirect(theirs(order)[0]);
    loseNotification();
    await shop.pass(7 * HOUR);
    expect([shop.heard(order), await shop.view(order)]).toEqual([['paid', 'refund abnormal', 'refund succeeded'], expect.objectContaining({ state: 'refunded', trouble: null })]);
  });

  test('WeChat closes it: nothing moved, so another may be ordered', async () => {
    const order = await shop.buy();
    shop.fault('delivery/pay/refund', { kind: 'closed' }, 1);
    await refund(order);
    await shop.settle();
    await shop.pass(2 * MINUTE);
    expect([shop.heard(order), await shop.view(order)]).toEqual([['paid', 'refund closed'], expect.objectContaining({ trouble: 'refund-stuck', refundableFen: 9900 })]);
    expect((await refund(order)).status).toBe(201);
    await shop.settle();
    await shop.pass(2 * MINUTE);
    expect([shop.heard(order), await states(order)]).toEqual([['paid', 'refund closed', 'refund succeeded'], ['closed', 'succeeded']]);
  });

  test('a final no is told, and tried again only by a person, under the same number', async () => {
    const order = await shop.buy();
    shop.fault(REFUNDS, { kind: 'error', code: 'USER_ACCOUNT_ABNORMAL' }, 1);
    await refund(order);
    await shop.settle();
    await shop.pass(HOUR);
    const [{ id, state, why }] = (await shop.view(order)).refunds;
    expect([state, why, shop.heard(order)]).toEqual(['refused', expect.stringContaining('人工退款'), ['paid', 'refund refused']]);
    expect((await shop.admin.post(`/api/admin/orders/${order.id}/refunds/${id}/retries`)).status).toBe(201);
    await shop.settle();
    await shop.pass(MINUTE);
    expect([shop.heard(order), theirs(order).map((each) => each.outRefundNo)]).toEqual([['paid', 'refund refused', 'refund succeeded'], [id]]);
    expect((await shop.admin.post<ErrorReply>(`/api/admin/orders/${order.id}/refunds/${id}/retries`)).body.code).toBe('REFUND_NOT_STUCK');
  });
});
