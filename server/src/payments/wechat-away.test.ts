import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { CloseOrder } from './close-order.js';
import { Order } from './order.entity.js';
import { PaymentsApp } from './testing/payments-app.js';

const MINUTE = 60_000;
const QUERY = 'api.mch.weixin.qq.com/v3/pay/transactions/out-trade-no/*';
const PREPAY = 'api.mch.weixin.qq.com/v3/pay/transactions/jsapi';

describe.each(ENGINES)('when WeChat Pay or we ourselves are away, on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(() => shop.test.sandbox.control.clearFaults());
  afterAll(() => shop.close());

  const close = (order: { id: string }) => shop.test.get(CloseOrder).execute(order.id, 'cancelled');

  test.each([['drop'], ['lose-answer'], ['badly-signed']] as const)('WeChat does not answer as it should (%s): the phone is told to try again, and then it works', async (kind) => {
    const order = await shop.place();
    shop.fault(PREPAY, { kind }, 1);
    const reply = await shop.prepare(order);
    expect([reply.status, reply.body]).toEqual([503, expect.objectContaining({ code: 'WECHAT_UNAVAILABLE' })]);
    expect(await shop.pay(order)).toBe('requestPayment:ok');
    await shop.settle();
    expect(shop.heard(order)).toEqual(['paid']);
  });

  test('a process that died after it told WeChat, or before: the order is closed all the same', async () => {
    const [told, untold] = [await shop.place({ payBy: new Date(shop.time + MINUTE) }), await shop.place({ payBy: new Date(shop.time + MINUTE) })];
    shop.fault(PREPAY, { kind: 'lose-answer' }, 1);
    await shop.prepare(told);
    shop.test.sandbox.control.clearFaults();
    shop.fault(PREPAY, { kind: 'drop' }, 1);
    await shop.prepare(untold);
    await shop.pass(10 * MINUTE);
    expect([shop.heard(told), shop.heard(untold)]).toEqual([['closed unpaid'], ['closed unpaid']]);
  });

  test('while WeChat is away nothing is decided, and what is tried is on paper', async () => {
    const order = await shop.place({ payBy: new Date(shop.time + 10 * MINUTE) });
    await shop.prepare(order);
    shop.fault(QUERY, { kind: 'http', status: 503 });
    await shop.pass(30 * MINUTE);
    expect([shop.heard(order), (await shop.mine(order)).state]).toEqual([[], 'open']);
    expect((await shop.view(order)).entries.filter((entry) => entry.kind === 'asked').length).toBeGreaterThan(0);
    shop.test.sandbox.control.clearFaults();
    await shop.pass(10 * MINUTE);
    expect(shop.heard(order)).toEqual(['closed unpaid']);
  });

  test('many servers look after one order at the same time: it ends once', async () => {
    const order = await shop.place({ payBy: new Date(shop.time + 10 * MINUTE) });
    await shop.prepare(order);
    const other = await shop.test.beside();
    shop.moveTo(new Date(shop.time + 20 * MINUTE));
    await Promise.all([shop.test.settle(), other.settle(), close(order), shop.mine(order)]);
    await shop.settle();
    expect(shop.heard(order)).toHaveLength(1);
    expect(await shop.test.get(Transaction).manager.findOneByOrFail(Order, { id: order.id })).toMatchObject({ state: 'closed', openKey: null });
  });
});
