import { textOf, type JsonObject } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';
import { demoMerchant, platformCertificates } from './demo-keys.js';

const [CERTIFICATE] = platformCertificates;
const HOUR = 3_600_000;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start({ pay: { mode: 'certificate' } });
  merchant = new Merchant(world);
});
afterEach(() => world.stop());

const prepay = async (changes: JsonObject = {}) => textOf((await merchant.place(changes)).body.prepay_id);
const state = async () => (await merchant.find()).body.trade_state;

test('an order is answered with a prepay_id, signed, under a request id', async () => {
  const { status, body, signedBy, headers } = await merchant.place();
  expect([status, body, signedBy]).toEqual([200, { prepay_id: expect.stringMatching(/^wx\d{8}[0-9a-f]{26}$/) }, CERTIFICATE.serial]);
  expect(headers.get('request-id')).toMatch(/^[0-9A-F]{32}-0$/);
  expect((await merchant.find()).body).toEqual({
    appid: world.control.config.miniProgram.appid, mchid: demoMerchant.mchid, out_trade_no: 'T20260301000001',
    trade_state: 'NOTPAY', trade_state_desc: '订单未支付', amount: { total: 9_900, currency: 'CNY' },
  });
});

describe('parameters', () => {
  test.each<[string, JsonObject, string]>([
    ['a description of 128 characters', { description: '票'.repeat(128) }, '/description'],
    ['no description', { description: undefined }, '/description'],
    ['an emoji', { description: '门票🎫' }, '/description'],
    ['null', { attach: null }, '/attach'],
    ['null inside', { amount: { total: 1, currency: null } }, '/amount/currency'],
    ['nothing to pay', { amount: { total: 0 } }, '/amount/total'],
    ['half a fen', { amount: { total: 1.5 } }, '/amount/total'],
    ['an amount as text', { amount: { total: '9900' } }, '/amount/total'],
    ['dollars', { amount: { total: 1, currency: 'USD' } }, '/amount/currency'],
    ['a number of five characters', { out_trade_no: 'T2026' }, '/out_trade_no'],
    ['a number of 33 characters', { out_trade_no: 'T'.repeat(33) }, '/out_trade_no'],
    ['a number with a dot', { out_trade_no: 'T2026.0001' }, '/out_trade_no'],
    ['a query in the address', { notify_url: 'https://example.com/pay?order=1' }, '/notify_url'],
    ['an address in the clear', { notify_url: 'http://example.com/pay' }, '/notify_url'],
    ['a public number in the clear', { notify_url: 'http://172.15.0.1/pay' }, '/notify_url'],
    ['a time without offset', { time_expire: '2026-03-01T10:00:00' }, '/time_expire'],
    ['no payer', { payer: {} }, '/payer/openid'],
    ['something unknown', { total_fee: 1 }, '/total_fee'],
  ])('%s is refused and named', async (_, changes, field) => {
    const { status, body } = await merchant.place(changes);
    expect([status, body]).toEqual([400, { code: 'PARAM_ERROR', message: expect.any(String), detail: expect.objectContaining({ field, location: 'body' }) }]);
  });

  test('all that may be said is accepted', async () => {
    expect((await merchant.place({
      description: '票'.repeat(127), out_trade_no: '0aZ_-|*', attach: 'a'.repeat(128), goods_tag: 'G', support_fapiao: false, amount: { total: 1, currency: 'CNY' },
      detail: { goods_detail: [] }, scene_info: { payer_client_ip: '127.0.0.1', device_id: 'd' }, settle_info: { profit_sharing: false }, notify_url: 'https://example.com/pay',
    })).status).toBe(200);
    expect((await merchant.find(encodeURIComponent('0aZ_-|*'))).body.out_trade_no).toBe('0aZ_-|*');
  });

  test.each(['https://example.com/pay', 'http://localhost:3000/pay', 'http://server:3000/pay', 'http://192.168.1.7:3000/pay', 'http://172.31.0.2/pay', 'http://[::1]:3000/pay'])('%s may be notified: a server beside the sandbox needs no certificate', async (url) => {
    expect((await merchant.place({ notify_url: url })).status).toBe(200);
  });

  test('another app, another person and no JSON are refused', async () => {
    expect((await merchant.place({ appid: 'wx0000000000000000' })).body.code).toBe('APPID_MCHID_NOT_MATCH');
    expect(await merchant.place({ payer: { openid: 'oNobody' } })).toMatchObject({ status: 500, body: { code: 'OPENID_MISMATCH' } });
    expect((await merchant.post(merchant.orderUrl, '[]')).body.code).toBe('PARAM_ERROR');
  });
});

describe('the same number again', () => {
  test('with the same parameters, in any order, gives a prepay_id again', async () => {
    const first = await prepay();
    const { description, ...others } = merchant.order();
    const again = await merchant.post(merchant.orderUrl, { ...others, description });
    expect([again.status, again.body.prepay_id]).toEqual([200, expect.not.stringMatching(first)]);
  });

  test('with other parameters is refused', async () => {
    await merchant.place();
    const { status, body, headers } = await merchant.place({ amount: { total: 9_901, currency: 'CNY' } });
    expect([status, body.code, headers.get('request-id')?.split('-')[1]]).toEqual([400, 'INVALID_REQUEST', '268498688']);
  });

  test('of a paid or a closed order is refused', async () => {
    await merchant.sell();
    expect((await merchant.place()).body).toMatchObject({ code: 'ORDERPAID', message: '该订单已支付' });
    await merchant.place({ out_trade_no: 'T20260301000002' });
    await merchant.close('T20260301000002');
    expect(await merchant.place({ out_trade_no: 'T20260301000002' })).toMatchObject({ status: 400, body: { code: 'ORDER_CLOSED' } });
  });
});

describe('closing', () => {
  test('is answered with an empty, signed 204, as often as it is asked', async () => {
    const prepayId = await prepay();
    const closed = [await merchant.close(), await merchant.close()];
    for (const answer of closed) expect(answer).toMatchObject({ status: 204, text: '', signedBy: CERTIFICATE.serial });
    expect(await state()).toBe('CLOSED');
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 订单已关闭' } });
  });

  test('a paid order cannot be closed, nor one that does not exist', async () => {
    await merchant.sell();
    expect(await merchant.close()).toMatchObject({ status: 400, body: { code: 'ORDER_PAID' } });
    expect(await merchant.close('T20260301000009')).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } });
  });

  test('time_expire reaches ninety days at most, and as long stays open', async () => {
    const { appid: _, ...order } = merchant.order({ time_expire: new Date(world.control.clock.now() + 200 * 24 * HOUR).toISOString() });
    await merchant.place(order);
    world.control.clock.advance(90 * 24 * HOUR - 60_000);
    expect((await merchant.place(order)).status).toBe(200);
    world.control.clock.advance(60_000);
    expect((await merchant.place(order)).body.code).toBe('ORDER_CLOSED');
  });

  test('an order that nobody pays closes itself after seven days', async () => {
    await merchant.place();
    world.control.clock.advance(7 * 24 * HOUR - 1_000);
    expect(await state()).toBe('NOTPAY');
    world.control.clock.advance(1_000);
    expect(await state()).toBe('CLOSED');
  });
});
