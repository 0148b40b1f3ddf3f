import { createHash } from 'node:crypto';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import WxPay from 'wechatpay-node-v3';
import { demoMerchant, platformCertificates, platformPublicKey } from './pay/demo-keys.js';
import { objectOf, textOf, type JsonObject } from './platform/json.js';
import { Merchant } from './testing/merchant.js';
import { SandboxAgent } from './testing/sandbox-agent.js';
import { World } from './testing/world.js';

/* Two clients of WeChat Pay that others have published, as they are, against the sandbox. */

const HOST = 'https://api.mch.weixin.qq.com';
const DAY = 24 * 3_600_000;
const ORDER = 'T20260301000001';
const [CERTIFICATE] = platformCertificates;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start({ pay: { mode: 'certificate' } });
  merchant = new Merchant(world);
});
afterEach(() => {
  jest.useRealTimers();
  return world.stop();
});

const notification = async () => {
  await world.settle();
  const { headers = {}, body } = world.receiver.received.at(-1) ?? { body: '' };
  const { ciphertext, nonce, associated_data: associatedData } = objectOf((JSON.parse(body) as JsonObject).resource);
  return {
    body, serial: headers['wechatpay-serial'] ?? '', timestamp: headers['wechatpay-timestamp'] ?? '', nonce: headers['wechatpay-nonce'] ?? '',
    signature: headers['wechatpay-signature'] ?? '', sealed: { ciphertext: textOf(ciphertext), nonce: textOf(nonce), associatedData: textOf(associatedData) },
  };
};

describe('wechatpay-node-v3', () => {
  let pay: WxPay;
  beforeEach(() => {
    const { mchid, certificate, privateKey, apiV3Key } = demoMerchant;
    pay = new WxPay({
      appid: world.control.config.miniProgram.appid, mchid, publicKey: Buffer.from(certificate), privateKey: Buffer.from(privateKey), key: apiV3Key, userAgent: 'demo/1.0',
    });
    pay.createHttp({ post: (url, params, headers) => send('POST', url, headers, params), get: (url, headers) => send('GET', url, headers), upload: () => Promise.reject(new Error('nothing to upload')) });
  });

  /** The one seam that the client has: only the host in the address is another. */
  const send = async (method: string, url: string, headers: Record<string, string>, params?: object) => {
    const reply = await fetch(url.replace(HOST, `${world.running.url}/api.mch.weixin.qq.com`), { method, headers, body: params && JSON.stringify(params) });
    const text = await reply.text();
    if (!reply.ok) return { status: reply.status, error: text };
    if (text === '') return { status: reply.status };
    return { status: reply.status, data: reply.headers.get('content-type')?.startsWith('text/plain') ? text : (JSON.parse(text) as JsonObject) };
  };
  const place = () => {
    const { appid: _, mchid: __, ...order } = merchant.order() as JsonObject & { description: string; out_trade_no: string; notify_url: string; amount: { total: number }; payer: { openid: string } };
    return pay.transactions_jsapi(order);
  };

  test('orders; the person pays with what it hands to the mini-program; the notification is verified and opened', async () => {
    const { appId, ...payment } = objectOf((await place()).data);
    expect(appId).toBe(world.control.config.miniProgram.appid);
    expect(await world.phone('p04/mini-program/request-payment', { ...payment, decision: 'pay' })).toEqual({ result: { errMsg: 'requestPayment:ok' } });
    const { body, sealed, ...signed } = await notification();
    expect(await pay.verifySign({ ...signed, body, apiSecret: demoMerchant.apiV3Key })).toBe(true);
    expect(await pay.verifySign({ ...signed, body: `${body} `, apiSecret: demoMerchant.apiV3Key })).toBe(false);
    expect(pay.decipher_gcm<JsonObject>(sealed.ciphertext, sealed.associatedData, sealed.nonce)).toMatchObject({ trade_state: 'SUCCESS', out_trade_no: ORDER });
    expect(await pay.query({ out_trade_no: ORDER })).toMatchObject({ status: 200, data: { trade_state: 'SUCCESS', amount: { total: 9_900 } } });
  });

  test('closes, and is told when there is nothing to close', async () => {
    await place();
    expect(await pay.close(ORDER)).toMatchObject({ status: 204 });
    expect(await pay.query({ out_trade_no: ORDER })).toMatchObject({ data: { trade_state: 'CLOSED' } });
    const { status, error } = await pay.close('T20260301000009');
    expect([status, JSON.parse(textOf(error))]).toEqual([404, expect.objectContaining({ code: 'ORDER_NOT_EXIST' })]);
  });

  test('refunds and fetches the bill of the day, whose hash is right', async () => {
    await merchant.sell();
    const refund = { out_trade_no: ORDER, out_refund_no: 'R1', amount: { refund: 100, total: 9_900, currency: 'CNY' } };
    expect(await pay.refunds(refund)).toMatchObject({ status: 200, data: { status: 'PROCESSING' } });
    const day = new Date(world.control.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    world.control.clock.freeze();
    world.control.clock.set(Date.parse(`${day}T12:00:00+08:00`) + DAY);
    expect(await pay.find_refunds('R1')).toMatchObject({ status: 401 });
    jest.useFakeTimers({ now: world.control.clock.now(), doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    expect(await pay.find_refunds('R1')).toMatchObject({ status: 200, data: { status: 'SUCCESS' } });
    const { data } = await pay.tradebill({ bill_date: day, bill_type: 'ALL' });
    const bill = await pay.downloadBill(textOf(objectOf(data).download_url));
    expect(createHash('sha1').update(`\uFEFF${textOf(bill.data).replace(/^\uFEFF/, '')}`).digest('hex')).toBe(objectOf(data).hash_value);
    expect(textOf(bill.data)).toContain(`\`${ORDER},`);
  });
});

describe('wechatpay-axios-plugin', () => {
  let agent: SandboxAgent;
  let pay: Wechatpay;
  beforeEach(() => {
    agent = new SandboxAgent(world.running.url);
    const { mchid, certificateSerial: serial, privateKey } = demoMerchant;
    const certs = { [CERTIFICATE.serial]: CERTIFICATE.certificate, [platformPublicKey.id]: platformPublicKey.publicKey };
    pay = new Wechatpay({ mchid, serial, privateKey, certs, httpsAgent: agent });
  });
  afterEach(() => agent.destroy());

  const place = () => pay.chain('v3/pay/transactions/jsapi').post(merchant.order());
  const find = () => pay.chain('v3/pay/transactions/out-trade-no/{out_trade_no}').get({ params: { mchid: demoMerchant.mchid }, out_trade_no: ORDER });

  test('orders, looks up and closes, and every answer is verified, an empty one too', async () => {
    expect((await place()).data).toEqual({ prepay_id: expect.stringMatching(/^wx/) });
    expect((await find()).data).toMatchObject({ trade_state: 'NOTPAY' });
    expect((await pay.chain('v3/pay/transactions/out-trade-no/{out_trade_no}/close').post({ mchid: demoMerchant.mchid }, { out_trade_no: ORDER })).status).toBe(204);
    await expect(place()).rejects.toMatchObject({ response: { status: 400, data: { code: 'ORDER_CLOSED' } } });
  });

  test('notices an answer that is badly signed', async () => {
    world.control.addFault({ match: 'api.mch.weixin.qq.com/*', effect: { kind: 'badly-signed' }, count: 1 });
    await expect(place()).rejects.toMatchObject({ code: 'EV3_RES_HEADER_SIGNATURE_DIGEST' });
  });

  test.each(['certificate', 'public-key', 'mixed'] as const)('reads what it is told, in the mode %s', async (mode) => {
    world.control.configure({ pay: { mode } });
    await merchant.sell();
    const { body, serial, timestamp, nonce, signature, sealed } = await notification();
    const key = serial === CERTIFICATE.serial ? CERTIFICATE.certificate : platformPublicKey.publicKey;
    expect(Rsa.verify(Formatter.response(timestamp, nonce, body), signature, key)).toBe(true);
    expect(JSON.parse(Aes.AesGcm.decrypt(sealed.ciphertext, demoMerchant.apiV3Key, sealed.nonce, sealed.associatedData))).toMatchObject({ trade_state: 'SUCCESS' });
    expect((await find()).data).toMatchObject({ trade_state: 'SUCCESS' });
  });

  test('refunds, fetches certificates, and casts the bill', async () => {
    await merchant.sell();
    const refunds = pay.chain('v3/refund/domestic/refunds');
    expect((await refunds.post({ out_trade_no: ORDER, out_refund_no: 'R1', amount: { refund: 100, total: 9_900, currency: 'CNY' } })).data).toMatchObject({ status: 'PROCESSING' });
    const [first] = (objectOf((await pay.chain('v3/certificates').get()).data).data as { encrypt_certificate: { ciphertext: string; nonce: string; associated_data: string } }[]);
    const { ciphertext = '', nonce = '', associated_data: associatedData } = first?.encrypt_certificate ?? {};
    expect(Aes.AesGcm.decrypt(ciphertext, demoMerchant.apiV3Key, nonce, associatedData)).toBe(CERTIFICATE.certificate);
    const paidOn = new Date(world.control.clock.now() + 8 * 3_600_000 - DAY).toISOString().slice(0, 10);
    for (const order of world.sandbox.pay.orders.all()) order.paidAt = Date.parse(`${paidOn}T12:00:00+08:00`);
    world.control.clock.freeze();
    world.control.clock.set(Date.parse(`${paidOn}T12:00:00+08:00`) + DAY);
    jest.useFakeTimers({ now: world.control.clock.now(), doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    const { data } = await pay.chain('v3/bill/tradebill').get({ params: { bill_date: paidOn, bill_type: 'SUCCESS' } });
    const { pathname, searchParams } = new URL(textOf(objectOf(data).download_url));
    const { data: bill } = await pay.chain(pathname.slice(1)).get({ params: { token: searchParams.get('token') }, responseType: 'arraybuffer' });
    expect(createHash('sha1').update(bill as Buffer).digest('hex')).toBe(objectOf(data).hash_value);
    expect(Formatter.castCsvBill(bill as Buffer)).toMatchObject({ rows: [{ 商户订单号: ORDER, 订单金额: '99.00' }], summary: { 总交易单数: '1', 订单总金额: '99.00' } });
  });
});
