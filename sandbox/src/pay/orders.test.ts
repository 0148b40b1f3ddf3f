import { textOf, type JsonObject } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';
import { demoMerchant, platformCertificates, platformPublicKey } from './demo-keys.js';

const [CERTIFICATE, NEXT] = platformCertificates;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
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

describe('who is not the merchant', () => {
  const path = '/v3/certificates';
  const refused = async (authorization: string) => {
    const { status, body, headers } = await merchant.get(path, { authorization });
    return [status, body.code, headers.get('request-id')?.split('-')[1]];
  };

  test.each([
    ['without authorization', () => ''],
    ['with another scheme', () => 'Bearer 1'],
    ['with a body that was not signed', () => merchant.authorization('GET', path, 'x')],
    ['with an address that was not signed', () => merchant.authorization('GET', '/v3/other', '')],
    ['with a clock five minutes late', () => merchant.authorization('GET', path, '', { seconds: world.control.clock.seconds() - 301 })],
    ['with another serial', () => merchant.authorization('GET', path, '', { serial: 'F'.repeat(40) })],
  ])('%s is refused', async (_, authorization) => {
    expect(await refused(authorization())).toEqual([401, 'SIGN_ERROR', '268443699']);
  });

  test('a merchant that does not exist is refused, and a serial in lower case is not', async () => {
    expect((await refused(merchant.authorization('GET', path, '', { mchid: '1900000000' })))[1]).toBe('MCH_NOT_EXISTS');
    expect((await refused(merchant.authorization('GET', path, '', { serial: demoMerchant.certificateSerial.toLowerCase() })))[0]).toBe(200);
  });

  test('the clock is the sandbox\'s', async () => {
    world.control.clock.advance(24 * HOUR);
    expect((await merchant.place()).status).toBe(200);
    expect(await refused(merchant.authorization('GET', path, '', { seconds: Math.floor(Date.now() / 1000) }))).toEqual([401, 'SIGN_ERROR', '268443699']);
  });

  test('the merchant in the body and in the query must be the one that signs', async () => {
    expect((await merchant.place({ mchid: '1900000001' })).body).toMatchObject({ code: 'PARAM_ERROR', message: 'http header中的mchid与post payload中的mchid不匹配' });
    expect((await merchant.get('/v3/pay/transactions/out-trade-no/T20260301000001?mchid=1')).status).toBe(400);
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
    expect(await merchant.get(merchant.orderUrl)).toMatchObject({ status: 405 });
    expect(await merchant.get('/v3/nothing')).toMatchObject({ status: 404 });
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

  test('an order that nobody pays closes itself after seven days', async () => {
    await merchant.place();
    world.control.clock.advance(7 * 24 * HOUR - 1_000);
    expect(await state()).toBe('NOTPAY');
    world.control.clock.advance(1_000);
    expect(await state()).toBe('CLOSED');
  });
});

describe('paying', () => {
  test('asks the person, and is a fact only when the person pays', async () => {
    const prepayId = await prepay({ attach: 'registration:7' });
    expect(await merchant.pay(prepayId, {})).toEqual({ ask: { payment: { merchant: '触点科技', description: '秋季智造沙龙·普通票', totalFen: 9_900, outTradeNo: 'T20260301000001' } } });
    expect(await merchant.pay(prepayId, { decision: 'cancel' })).toEqual({ error: { errMsg: 'requestPayment:fail cancel' } });
    expect(await state()).toBe('NOTPAY');
    expect(await merchant.pay(prepayId)).toEqual({ result: { errMsg: 'requestPayment:ok' } });
    const { body } = await merchant.find();
    expect(body).toMatchObject({
      trade_state: 'SUCCESS', trade_state_desc: '支付成功', trade_type: 'JSAPI', bank_type: 'OTHERS', attach: 'registration:7', transaction_id: expect.stringMatching(/^42000\d{23}$/),
      success_time: expect.stringMatching(/\+08:00$/), payer: { openid: world.openid('p04', 'mini') }, amount: { total: 9_900, payer_total: 9_900, currency: 'CNY', payer_currency: 'CNY' },
    });
    expect((await merchant.get(`/v3/pay/transactions/id/${textOf(body.transaction_id)}?mchid=${demoMerchant.mchid}`)).body).toEqual(body);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 该订单已支付' } });
  });

  test.each<[string, JsonObject, string]>([
    ['another signature', { paySign: 'AAAA' }, '支付验证签名失败'],
    ['a package that was not signed', { package: 'prepay_id=wx1' }, '支付验证签名失败'],
    ['the bare prepay_id', { package: 'wx1' }, 'package应为prepay_id=***'],
    ['MD5', { signType: 'MD5' }, '签名方式错误，应为RSA'],
    ['a number for the time', { timeStamp: 1_767_225_600 }, 'parameter error: parameter.timeStamp should be String instead of Number;'],
    ['no nonce', { nonceStr: undefined }, 'parameter error: parameter.nonceStr should be String instead of Undefined;'],
  ])('%s is refused', async (_, changes, reason) => {
    expect(await merchant.pay(await prepay(), { decision: 'pay', ...changes })).toEqual({ error: { errMsg: `requestPayment:fail ${reason}` } });
  });

  test('somebody else cannot pay it', async () => {
    expect(await merchant.pay(await prepay(), { decision: 'pay' }, 'p05')).toEqual({ error: { errMsg: 'requestPayment:fail 订单不属于当前用户' } });
  });

  test('a prepay_id lives two hours; the identical order gives a fresh one', async () => {
    const prepayId = await prepay();
    world.control.clock.advance(2 * HOUR);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 预支付交易会话标识不存在或已过期' } });
    expect(await merchant.pay(await prepay())).toEqual({ result: { errMsg: 'requestPayment:ok' } });
  });

  test('time_expire is the last moment to pay, at least a minute away, and does not close', async () => {
    const past = new Date(world.control.clock.now() - HOUR).toISOString();
    const prepayId = await prepay({ time_expire: past });
    world.control.clock.advance(MINUTE + 1_000);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 订单已超过支付时间' } });
    expect(await state()).toBe('NOTPAY');
    const other = await prepay({ out_trade_no: 'T20260301000002', time_expire: past });
    world.control.clock.advance(MINUTE - 5_000);
    expect(await merchant.pay(other)).toMatchObject({ result: {} });
  });
});

describe('who signs for the platform', () => {
  const signer = async (headers: Record<string, string> = {}) => (await merchant.get('/v3/certificates', headers)).signedBy;
  const mode = (changes: object) => world.control.configure({ pay: changes });
  const wanted = { 'wechatpay-serial': platformPublicKey.id };

  test('a certificate, whatever the request wishes, until the merchant changes over', async () => {
    expect([await signer(), await signer(wanted)]).toEqual([CERTIFICATE.serial, CERTIFICATE.serial]);
  });

  test('during the change the request decides', async () => {
    mode({ mode: 'mixed' });
    expect((await merchant.get('/v3/nothing', wanted)).signedBy).toBe(platformPublicKey.id);
    expect([await signer(), await signer(wanted), await signer({ 'wechatpay-serial': CERTIFICATE.serial })]).toEqual([CERTIFICATE.serial, platformPublicKey.id, CERTIFICATE.serial]);
  });

  test('with the public key alone there are no certificates', async () => {
    mode({ mode: 'public-key' });
    expect((await merchant.place()).signedBy).toBe(platformPublicKey.id);
    expect(await merchant.get('/v3/certificates')).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
  });

  test('an unknown serial is refused', async () => {
    expect(await merchant.get('/v3/certificates', { 'wechatpay-serial': 'PUB_KEY_ID_1' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
  });

  test('a rotation brings the next certificate, and the one before can still be fetched', async () => {
    const serials = async () => ((await merchant.get('/v3/certificates')).body.data as { serial_no: string }[]).map(({ serial_no: serial }) => serial);
    expect(await serials()).toEqual([CERTIFICATE.serial]);
    await world.send('POST', '/control/api/pay/rotate');
    expect([await signer(), await serials()]).toEqual([NEXT.serial, [CERTIFICATE.serial, NEXT.serial]]);
  });
});

describe('faults', () => {
  const fault = (effect: object, count = 1) => world.send('POST', '/control/api/faults', { match: 'api.mch.weixin.qq.com/v3/pay/transactions/jsapi', effect, count });

  test.each([['SYSTEM_ERROR', 500], ['FREQUENCY_LIMITED', 429], ['RULE_LIMIT', 403]])('%s is answered with its status, and nothing is done', async (code, status) => {
    await fault({ kind: 'error', code });
    expect(await merchant.place()).toMatchObject({ status, body: { code, message: expect.any(String) } });
    expect((await merchant.find()).status).toBe(404);
    expect((await merchant.place()).status).toBe(200);
  });

  test('the answer is lost, but the order is there, and the same order again is no other one', async () => {
    await fault({ kind: 'lose-answer' });
    await expect(merchant.place()).rejects.toThrow();
    expect(await state()).toBe('NOTPAY');
    expect((await merchant.place()).status).toBe(200);
  });

  test('dropped, slow, an HTTP error page, and badly signed', async () => {
    await fault({ kind: 'drop' });
    await expect(merchant.place()).rejects.toThrow();
    await fault({ kind: 'http', status: 502 });
    expect(await merchant.place()).toMatchObject({ status: 502, text: '<h1>502</h1>' });
    await fault({ kind: 'badly-signed' });
    expect(await merchant.place()).toMatchObject({ status: 200, signedBy: null });
    await fault({ kind: 'slow', ms: 120 });
    const startedAt = performance.now();
    await merchant.place();
    expect(performance.now() - startedAt).toBeGreaterThan(100);
  });

  test('the phone can lose what the cashier says, though the money is paid', async () => {
    await world.send('POST', '/control/api/faults', { match: 'delivery/pay/cashier', effect: { kind: 'undelivered' } });
    expect(await merchant.pay(await prepay())).toMatchObject({ error: { errMsg: expect.stringContaining('requestPayment:fail') } });
    expect(await state()).toBe('SUCCESS');
  });
});

test('calls stand in the log with their code and their person', async () => {
  await merchant.place();
  await merchant.place({ description: '' });
  expect(world.control.log.find({ path: 'transactions/jsapi' })).toMatchObject([{ status: 400, note: 'PARAM_ERROR', personId: null }, { host: 'api.mch.weixin.qq.com', status: 200, note: null, personId: 'p04' }]);
});
