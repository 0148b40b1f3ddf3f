import type { ReconciliationsPage, ReconciliationView } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Order } from '../order.entity.js';
import { PaymentsApp } from '../testing/payments-app.js';

const MINUTE = 60_000;

describe.each(ENGINES)('the daily bill on %s', (engine) => {
  let shop: PaymentsApp;
  beforeEach(async () => { shop = await PaymentsApp.start(engine, new Date('2026-12-01T20:00:00+08:00')); }, 120_000);
  afterEach(() => shop.close());

  const at = async (time: string) => {
    shop.moveTo(new Date(`${time}+08:00`));
    await shop.settle();
  };
  const days = async () => (await (await shop.signInAnew()).get<ReconciliationsPage>('/api/admin/reconciliations')).body.rows;
  const rerun = async (day: string) => (await shop.signInAnew()).post<ReconciliationView>(`/api/admin/reconciliations/${day}/runs`);

  test('is compared after ten, row by row, and agrees; days without money agree as well', async () => {
    const order = await shop.buy();
    await shop.buy({ amountFen: 100 });
    await shop.admin.post(`/api/admin/orders/${order.id}/refunds`, { amountFen: 4000, reason: '部分退款' });
    await shop.pass(MINUTE);
    await at('2026-12-02T09:59:59');
    expect(await days()).toEqual([]);
    await at('2026-12-02T10:00:00');
    expect(await days()).toEqual([expect.objectContaining({ day: '2026-12-01', state: 'matched', payments: 2, paidFen: 10_000, refunds: 1, refundedFen: 4000, differences: [] })]);
    await at('2026-12-05T12:00:00');
    expect((await days()).map((day) => [day.day, day.state, day.payments])).toEqual([['2026-12-04', 'matched', 0], ['2026-12-03', 'matched', 0], ['2026-12-02', 'matched', 0], ['2026-12-01', 'matched', 2]]);
  });

  test('the first day that has money is compared, however late we look', async () => {
    await shop.buy();
    await at('2026-12-04T12:00:00');
    expect((await days()).map((day) => [day.day, day.state, day.payments])).toEqual([['2026-12-03', 'matched', 0], ['2026-12-02', 'matched', 0], ['2026-12-01', 'matched', 1]]);
  });

  test('what only WeChat knows, what only we know and what differs is shown; money that we missed is found by it', async () => {
    const [lost, wrong, ours] = [await shop.place(), await shop.buy({ amountFen: 200 }), await shop.buy({ amountFen: 300 })];
    await shop.prepare(lost);
    const { pay } = shop.test.sandbox.sandbox;
    shop.moveTo(new Date(shop.time + 2 * 60 * MINUTE));
    await shop.settle();
    expect(shop.heard(lost)).toEqual(['closed unpaid']);
    pay.orders.pay(pay.orders.get(lost.id));
    await shop.test.get(Transaction).manager.update(Order, { id: wrong.id }, { paidFen: 250 });
    const theirs = shop.test.sandbox.sandbox.platform.state.map<unknown>('pay.orders');
    theirs.delete(ours.id);
    await at('2026-12-02T10:00:00');
    const [{ state, differences }] = await days();
    expect([state, differences.map(({ kind, orderId, ourFen, theirFen }) => ({ kind, orderId, ourFen, theirFen })).sort((one, other) => (one.kind < other.kind ? -1 : 1))]).toEqual(['differing', [
      { kind: 'amount', orderId: wrong.id, ourFen: 250, theirFen: 200 },
      { kind: 'not-theirs', orderId: ours.id, ourFen: 300, theirFen: null },
      { kind: 'state', orderId: lost.id, ourFen: null, theirFen: 9900 },
    ]]);
    expect(shop.heard(lost)).toEqual(['closed unpaid', 'paid late']);
    await shop.test.get(Transaction).manager.update(Order, { id: wrong.id }, { paidFen: 200 });
    expect((await rerun('2026-12-01')).body.state).toBe('waiting');
    await shop.settle();
    expect((await days())[0].differences.map((each) => each.kind)).toEqual(['not-theirs']);
  });

  test('a bill that is not ready, or not whole, is fetched again', async () => {
    await shop.buy();
    shop.fault('api.mch.weixin.qq.com/v3/bill/tradebill', { kind: 'error', code: 'STATEMENT_CREATING' }, 1);
    await at('2026-12-02T10:00:00');
    expect(await days()).toEqual([expect.objectContaining({ state: 'failed', why: expect.stringContaining('账单') as string })]);
    await at('2026-12-02T10:10:00');
    expect((await days()).map((day) => day.state)).toEqual(['matched']);
  });

  test('two servers compare a day once', async () => {
    await shop.buy();
    const other = await shop.test.beside();
    shop.moveTo(new Date('2026-12-02T10:00:00+08:00'));
    await Promise.all([shop.test.settle(), other.settle()]);
    expect([(await days()).length, shop.calls('/v3/bill/tradebill')]).toEqual([1, 1]);
  });
});
