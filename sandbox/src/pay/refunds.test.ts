import { textOf, type JsonObject } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REFUND = '/v3/refund/domestic/refunds/R20260301000001';
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start();
  merchant = new Merchant(world);
  world.control.clock.freeze();
  await merchant.sell();
  await world.settle();
  world.receiver.received.length = 0;
});
afterEach(() => world.stop());

const later = async (ms: number) => {
  world.control.clock.advance(ms);
  await world.settle();
};
const part = (number: string, refund: number) => merchant.refund({ out_refund_no: number, amount: { refund, total: 9_900, currency: 'CNY' } });
const refundFault = (effect: object) => world.send('POST', '/control/api/faults', { match: 'delivery/pay/refund', effect, count: 1 });
const status = async () => (await merchant.get(REFUND)).body.status;

test('a refund is accepted at once, done later, and then notified', async () => {
  const { status: code, body } = await merchant.refund();
  expect([code, body]).toEqual([200, {
    refund_id: expect.stringMatching(/^50300\d{24}$/), out_refund_no: 'R20260301000001', transaction_id: expect.stringMatching(/^42000/), out_trade_no: 'T20260301000001',
    channel: 'ORIGINAL', user_received_account: '支付用户零钱', create_time: expect.stringMatching(/\+08:00$/), status: 'PROCESSING', funds_account: 'AVAILABLE',
    amount: { total: 9_900, refund: 9_900, payer_total: 9_900, payer_refund: 9_900, settlement_refund: 9_900, settlement_total: 9_900, discount_refund: 0, currency: 'CNY', from: [] },
    promotion_detail: [],
  }]);
  expect((await merchant.find()).body.trade_state).toBe('REFUND');
  await later(3_000);
  expect((await merchant.get(REFUND)).body).toMatchObject({ status: 'SUCCESS', success_time: expect.stringMatching(/\+08:00$/) });
  const [{ event, resource } = { event: {}, resource: {} }] = merchant.notified;
  expect(event).toMatchObject({ event_type: 'REFUND.SUCCESS', summary: '退款成功', resource: { original_type: 'refund', associated_data: 'refund' } });
  expect(resource).toEqual({
    mchid: world.control.config.pay.mchid, refund_id: body.refund_id, out_refund_no: 'R20260301000001', transaction_id: body.transaction_id, out_trade_no: 'T20260301000001',
    user_received_account: '支付用户零钱', success_time: expect.any(String), refund_status: 'SUCCESS', amount: { total: 9_900, refund: 9_900, payer_total: 9_900, payer_refund: 9_900 },
  });
});

test('the same number refunds once, and with other parameters not at all', async () => {
  const first = await merchant.refund();
  expect((await merchant.refund()).body).toEqual(first.body);
  expect(await merchant.refund({ reason: '另一个原因' })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  await later(3_000);
  expect((await merchant.refund()).body).toMatchObject({ refund_id: first.body.refund_id, status: 'SUCCESS' });
  expect(world.control.pay().refunds).toHaveLength(1);
});

test('an order gives back in parts, a minute apart, what was paid and no more', async () => {
  expect((await part('R1', 5_000)).status).toBe(200);
  expect(await part('R2', 100)).toMatchObject({ status: 429, body: { code: 'FREQUENCY_LIMITED' } });
  await later(MINUTE);
  expect(await part('R2', 4_901)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  expect((await part('R2', 4_900)).status).toBe(200);
  await later(MINUTE);
  expect(await part('R3', 1)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', message: '订单已全额退款' } });
});

test('there are fifty parts, and a year', async () => {
  for (let count = 1; count <= 50; count += 1) {
    expect((await part(`R${count}`, 1)).status).toBe(200);
    await later(MINUTE);
  }
  expect(await part('R51', 1)).toMatchObject({ status: 400, body: { message: '订单部分退款次数超限' } });
  await later(365 * DAY);
  expect(await part('R51', 1)).toMatchObject({ status: 400, body: { message: '订单已超过可退款的最大期限' } });
});

test('by transaction as well as by number, but only what was paid', async () => {
  const { transaction_id: transaction } = (await merchant.find()).body;
  expect((await merchant.refund({ out_trade_no: undefined, transaction_id: textOf(transaction) })).status).toBe(200);
  await merchant.place({ out_trade_no: 'T20260301000002' });
  expect(await merchant.refund({ out_trade_no: 'T20260301000002', out_refund_no: 'R2' })).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
  expect(await merchant.refund({ out_trade_no: 'T20260301000003', out_refund_no: 'R3' })).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
  expect(await merchant.get('/v3/refund/domestic/refunds/R3')).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
});

test.each<[string, JsonObject, string]>([
  ['neither order nor transaction', { out_trade_no: undefined }, '/out_trade_no'],
  ['a reason of 81 characters', { reason: '退'.repeat(81) }, '/reason'],
  ['a reason with an emoji', { reason: '抱歉😢' }, '/reason'],
  ['a number with a space', { out_refund_no: 'R 1' }, '/out_refund_no'],
  ['no currency', { amount: { refund: 1, total: 9_900 } }, '/amount/currency'],
  ['nothing to give back', { amount: { refund: 0, total: 9_900, currency: 'CNY' } }, '/amount/refund'],
])('%s is refused and named', async (_, changes, field) => {
  expect(await merchant.refund(changes)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR', detail: { field } } });
});

test('a number of 64 characters is found again, however it is escaped', async () => {
  const number = '|*@-_'.repeat(12) + 'R001';
  expect((await merchant.refund({ out_refund_no: number })).status).toBe(200);
  const escaped = [...number].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  expect((await merchant.get(`/v3/refund/domestic/refunds/${escaped}`)).body.out_refund_no).toBe(number);
});

test('another total than the order\'s is refused', async () => {
  expect(await merchant.refund({ amount: { refund: 1, total: 9_901, currency: 'CNY' } })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
});

test('a merchant without money is refused, and the same number succeeds later', async () => {
  await world.send('POST', '/control/api/faults', { match: '*/v3/refund/domestic/refunds', effect: { kind: 'error', code: 'NOT_ENOUGH' }, count: 1 });
  expect(await merchant.refund()).toMatchObject({ status: 403, body: { code: 'NOT_ENOUGH', message: '基本账户余额不足，请充值后重新发起' } });
  expect((await merchant.refund()).status).toBe(200);
});

test('an abnormal refund is notified as such, and can be sent to a bank card', async () => {
  await refundFault({ kind: 'abnormal' });
  const { refund_id: id } = (await merchant.refund()).body;
  await later(3_000);
  expect([await status(), merchant.notified.at(-1)?.event.event_type]).toEqual(['ABNORMAL', 'REFUND.ABNORMAL']);
  const redirect = () => merchant.post(`/v3/refund/domestic/refunds/${textOf(id)}/apply-abnormal-refund`, { out_refund_no: 'R20260301000001', type: 'USER_BANK_CARD' });
  expect((await redirect()).body.status).toBe('PROCESSING');
  await later(3_000);
  expect([await status(), merchant.notified.at(-1)?.event.event_type]).toEqual(['SUCCESS', 'REFUND.SUCCESS']);
  expect((await redirect()).status).toBe(400);
});

test('a closed refund leaves the money to be refunded under another number', async () => {
  await refundFault({ kind: 'closed' });
  await merchant.refund();
  await later(MINUTE);
  expect([await status(), merchant.notified.at(-1)?.resource.refund_status]).toEqual(['CLOSED', 'CLOSED']);
  expect((await merchant.refund({ out_refund_no: 'R2' })).status).toBe(200);
});

test('a slow one takes its time, and without an address nobody is told', async () => {
  await refundFault({ kind: 'slow', ms: DAY });
  await merchant.refund({ notify_url: undefined });
  await later(DAY - 1);
  expect(await status()).toBe('PROCESSING');
  await later(1);
  expect([await status(), merchant.notified]).toEqual(['SUCCESS', []]);
});

test('without an address in the request, the merchant\'s own is told', async () => {
  world.control.configure({ pay: { refundNotifyUrl: world.receiver.url } });
  await merchant.refund({ notify_url: undefined });
  await later(3_000);
  expect(merchant.notified.map(({ event }) => event.event_type)).toEqual(['REFUND.SUCCESS']);
});
