import type { ErrorReply } from '@chudian/shared';
import { TestPhone } from '../app/testing/test-phone.js';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { CloseOrder } from './close-order.js';
import { OrderIsOpen, OrderIsPaid } from './order.errors.js';
import { OrderRepository } from './order.repository.js';
import { SettlePayment } from './settle-payment.js';
import { PaymentsApp } from './testing/payments-app.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const CLOSE = 'api.mch.weixin.qq.com/v3/pay/transactions/out-trade-no/*/close';

describe.each(ENGINES)('paying on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(() => shop.test.sandbox.control.clearFaults());
  afterAll(() => shop.close());

  const close = (order: { id: string }) => shop.test.get(CloseOrder).execute(order.id, 'cancelled');
  const loseNotification = () => shop.fault('push/pay/TRANSACTION.SUCCESS', { kind: 'dropped' }, 1);
  const atWechat = ({ id }: { id: string }) => shop.test.sandbox.sandbox.pay.orders.get(id);

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
    const { body } = await shop.phone.http.get<{ rows: { kind: string }[] }>('/api/me/touchpoints');
    expect(body.rows.filter((row) => row.kind === 'order-paid')).toHaveLength(1);
  });

  test('a cancelled cashier leaves it to be paid, and begun again it is the same order', async () => {
    const order = await shop.place({ description: '🎉 峰会·含午餐' });
    expect(await shop.tap((await shop.prepare(order)).body, 'cancel')).toBe('requestPayment:fail cancel');
    expect(await shop.mine(order)).toMatchObject({ state: 'open' });
    expect([await shop.pay(order), atWechat(order).description]).toEqual(['requestPayment:ok', '峰会·含午餐']);
    await shop.settle();
    expect(shop.heard(order)).toEqual(['paid']);
  });

  test('the phone says that it failed, and asking WeChat finds the money', async () => {
    const order = await shop.place();
    loseNotification();
    shop.fault('delivery/pay/cashier', { kind: 'undelivered' }, 1);
    expect(await shop.pay(order)).toContain('requestPayment:fail');
    expect(await shop.mine(order)).toMatchObject({ state: 'paid' });
    await shop.settle();
    expect(shop.heard(order)).toEqual(['paid']);
  });

  test('a notification that is lost for good: WeChat is asked after 5 s, 30 s, 1, 3, 5, 10 and 30 minutes, and at the end', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    const asked: number[] = [];
    for (const after of [4, 5, 29, 30, 60, 180, 300, 600, 1800, 3599, 3660]) {
      const before = shop.calls(`/v3/pay/transactions/out-trade-no/${order.id}`);
      await shop.pass(after * SECOND - (shop.time - order.createdAt.getTime()));
      asked.push(shop.calls(`/v3/pay/transactions/out-trade-no/${order.id}`) - before);
    }
    expect(asked).toEqual([0, 1, 0, 1, 1, 1, 1, 1, 1, 0, 2]);
    expect(shop.heard(order)).toEqual(['closed unpaid']);
  });

  test('a lost notification is made good by the next look', async () => {
    const order = await shop.place();
    loseNotification();
    await shop.pay(order);
    await shop.pass(5 * SECOND);
    expect(shop.heard(order)).toEqual(['paid']);
  });

  test.each(['doubled', 'reordered'] as const)('a %s notification changes nothing', async (kind) => {
    const order = await shop.place();
    shop.fault('push/pay/TRANSACTION.SUCCESS', { kind }, 1);
    await shop.pay(order);
    await shop.settle();
    expect([shop.heard(order), (await shop.view(order)).entries.map((entry) => entry.kind)]).toEqual([['paid'], ['placed', 'prepared', 'paid', 'notified']]);
  });

  test('the question and the notification come at the same moment: it is paid once', async () => {
    const order = await shop.place();
    await shop.pay(order);
    await Promise.all([shop.mine(order), shop.test.sandbox.pushes.idle(), shop.mine(order), shop.test.settle()]);
    await shop.settle();
    expect(shop.heard(order)).toEqual(['paid']);
  });

  test('nobody began to pay: at its end it is closed without a word to WeChat', async () => {
    const order = await shop.place({ payBy: new Date(shop.time + 10 * MINUTE) });
    await shop.pass(10 * MINUTE - 1);
    expect(shop.heard(order)).toEqual([]);
    await shop.pass(1);
    expect([shop.heard(order), shop.calls(`/v3/pay/transactions/out-trade-no/${order.id}`)]).toEqual([['closed unpaid'], 0]);
  });

  test('begun and not paid: closed at WeChat a minute after its end, and then nobody can pay', async () => {
    const order = await shop.place({ payBy: new Date(shop.time + 10 * MINUTE) });
    const { body: payment } = await shop.prepare(order);
    await shop.pass(10 * MINUTE);
    expect([shop.heard(order), (await shop.prepare(order)).status]).toEqual([[], 409]);
    await shop.pass(MINUTE);
    expect([shop.heard(order), atWechat(order).state, (await shop.mine(order)).state]).toEqual([['closed unpaid'], 'CLOSED', 'closed']);
    expect(await shop.tap(payment)).toContain('fail');
  });

  test('given up before WeChat was told of it: closed at once', async () => {
    const order = await shop.place();
    expect((await close(order)).state).toBe('closed');
    await shop.settle();
    expect(shop.heard(order)).toEqual(['closed cancelled']);
  });

  test('given up after WeChat was told: held until WeChat has closed it, which it does not in the first five minutes', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    expect((await close(order)).state).toBe('closing');
    await shop.pass(5 * MINUTE - 1);
    expect([shop.heard(order), (await shop.prepare(order)).status]).toEqual([[], 409]);
    await shop.pass(1);
    await close(order);
    await shop.pass(HOUR);
    expect([shop.heard(order), atWechat(order).state]).toEqual([['closed cancelled'], 'CLOSED']);
  });

  test('given up and paid all the same, before WeChat closed it: it is paid, and never was closed', async () => {
    const order = await shop.place();
    const { body: payment } = await shop.prepare(order);
    await close(order);
    loseNotification();
    await shop.tap(payment);
    await shop.pass(5 * MINUTE);
    await shop.pass(HOUR);
    expect([shop.heard(order), (await shop.view(order)).isLate]).toEqual([['paid'], false]);
  });

  test('somebody pays between the question and the closing: it is not closed', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    await close(order);
    shop.fault(CLOSE, { kind: 'error', code: 'ORDER_PAID' }, 1);
    await shop.pass(5 * MINUTE);
    expect(shop.heard(order)).toEqual([]);
    await shop.pass(MINUTE);
    expect(shop.heard(order)).toEqual(['closed cancelled']);
  });

  test('the answer to the closing is lost: it is asked for again, and closed once', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    await close(order);
    shop.fault(CLOSE, { kind: 'lose-answer' }, 1);
    await shop.pass(5 * MINUTE);
    expect(shop.heard(order)).toEqual([]);
    await shop.pass(MINUTE);
    expect(shop.heard(order)).toEqual(['closed cancelled']);
  });

  test('money that comes while its payer is busy with the order waits for him, and nobody has to begin again', async () => {
    const order = await shop.place();
    await shop.prepare(order);
    let beBusy = (): void => undefined;
    const isBusy = new Promise<void>((resolve) => { beBusy = resolve; });
    const payment = { transactionId: newId(), amountFen: order.amountFen, paidAt: new Date(shop.time) };
    const settled = isBusy.then(() => shop.test.get(SettlePayment).execute(order.id, payment));
    let begun = 0;
    await shop.test.get(Transaction).run(async () => {
      begun += 1;
      await shop.test.get(RecordTouchpoint).lock([order.contactId]);
      beBusy();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await shop.test.get(OrderRepository).getForUpdate(order.id);
    });
    expect([await settled, begun, (await shop.view(order)).state]).toEqual([true, 1, 'paid']);
  });

  test('one thing has one open order, and once paid no other', async () => {
    const order = await shop.place();
    await expect(shop.place({ subject: order.subject })).rejects.toThrow(OrderIsOpen);
    await shop.pay(order);
    await shop.settle();
    await expect(shop.place({ subject: order.subject })).rejects.toThrow(OrderIsPaid);
    expect((await shop.prepare(order)).body).toMatchObject({ code: 'ORDER_IS_PAID' } as never);
  });

  test('of ten who order the same at once, one does', async () => {
    const subject = { kind: 'registration' as const, id: newId() };
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => shop.place({ subject })));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  test("somebody else's order does not exist", async () => {
    const order = await shop.place();
    const stranger = await TestPhone.open(shop.test, 'p02');
    for (const reply of [await stranger.http.get<ErrorReply>(`/api/me/orders/${order.id}`), await stranger.http.post<ErrorReply>(`/api/me/orders/${order.id}/payments`)]) {
      expect([reply.status, reply.body.code]).toEqual([404, 'ORDER_NOT_FOUND']);
    }
  });
});
