import type { AlertsPage } from '@chudian/shared';
import { createCipheriv, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { demoMerchant, platformPublicKey } from '../../../sandbox/src/pay/demo-keys.js';
import { request } from 'undici';
import { describeOrder } from '../../../sandbox/src/pay/order.js';
import { Alert } from '../alerts/alert.entity.js';
import { hire } from '../app/testing/company.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { PaymentNotification } from './payment-notification.entity.js';
import { PaymentsApp } from './testing/payments-app.js';

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

interface Letter {
  inside: Record<string, unknown>;
  apiV3Key: string;
  privateKey: string;
  serial: string;
  ageSeconds: number;
  spoil(body: string): string;
  id: string;
}

describe.each(ENGINES)("WeChat Pay's door on %s", (engine) => {
  let shop: PaymentsApp;
  let order: { id: string };
  beforeAll(async () => { shop = await PaymentsApp.start(engine); }, 120_000);
  beforeEach(async () => {
    shop.test.sandbox.control.configure({ pay: { probes: 0, mode: 'mixed' } });
    shop.test.sandbox.control.clearFaults();
    shop.fault('push/pay/*', { kind: 'dropped' });
    order = await shop.place();
    await shop.pay(order);
  });
  afterAll(() => shop.close());

  const paid = () => describeOrder(shop.test.sandbox.sandbox.pay.orders.get(order.id)) as Record<string, unknown>;
  const kept = () => shop.test.get(Transaction).manager.countBy(PaymentNotification, { orderId: order.id });

  /** A notification as somebody writes it who may or may not be WeChat. */
  const send = async (facts: Partial<Letter> = {}) => {
    const letter: Letter = { inside: paid(), apiV3Key: demoMerchant.apiV3Key, privateKey: platformPublicKey.privateKey, serial: platformPublicKey.id, ageSeconds: 0, spoil: (body) => body, id: randomUUID(), ...facts };
    const cipher = createCipheriv('aes-256-gcm', letter.apiV3Key, '0123456789ab').setAAD(Buffer.from('transaction'));
    const ciphertext = Buffer.concat([cipher.update(JSON.stringify(letter.inside)), cipher.final(), cipher.getAuthTag()]).toString('base64');
    const body = letter.spoil(JSON.stringify({ id: letter.id, event_type: 'TRANSACTION.SUCCESS', resource: { algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: 'transaction', nonce: '0123456789ab' } }));
    const timestamp = String(Math.floor(shop.time / 1000) - letter.ageSeconds);
    const signature = createSign('RSA-SHA256').update(`${timestamp}\nnonce\n${body}\n`).sign(letter.privateKey, 'base64');
    return post(body, { timestamp, serial: letter.serial, signature });
  };
  const post = async (body: string, { timestamp, serial, signature }: { timestamp: string; serial: string; signature: string }) => {
    const reply = await request(`${shop.test.http.url}/wechat/pay/notifications`, {
      method: 'POST', body, headers: { 'content-type': 'application/json', 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': 'nonce', 'wechatpay-serial': serial, 'wechatpay-signature': signature },
    });
    const text = await reply.body.text();
    return { status: reply.statusCode, code: text ? (JSON.parse(text) as { code: string }).code : null };
  };

  test('what WeChat signed is kept as it came, answered without words, and believed', async () => {
    expect(await send()).toEqual({ status: 204, code: null });
    await shop.settle();
    expect(shop.heard(order)).toEqual(['paid']);
    const row = await shop.test.get(Transaction).manager.findOneByOrFail(PaymentNotification, { orderId: order.id });
    expect([JSON.parse(row.body), row.facts]).toEqual([expect.objectContaining({ event_type: 'TRANSACTION.SUCCESS' }), expect.objectContaining({ kind: 'payment', orderId: order.id, amountFen: 9900 })]);
  });

  test('twenty copies at once are one', async () => {
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => send({ id })));
    await shop.settle();
    expect([new Set(replies.map((reply) => reply.status)), await kept(), shop.heard(order)]).toEqual([new Set([204]), 1, ['paid']]);
  });

  test('twenty different notifications of one payment are paid once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => send()));
    await shop.settle();
    expect([await kept(), shop.heard(order)]).toEqual([20, ['paid']]);
  });

  const flip = (body: string) => body.replace(/"ciphertext":"(.)/, (_, first: string) => `"ciphertext":"${first === 'A' ? 'B' : 'A'}`);
  test.each<[string, () => Partial<Letter>]>([
    ['signed by a stranger', () => ({ privateKey: stranger })],
    ['under a serial number that nobody knows', () => ({ serial: 'A'.repeat(40) })],
    ['under a public key that is not ours', () => ({ serial: 'PUB_KEY_ID_1' })],
    ['five minutes and a second old', () => ({ ageSeconds: 301 })],
    ['from five minutes and a second ahead', () => ({ ageSeconds: -301 })],
    ['sealed with another key', () => ({ apiV3Key: 'another-key-of-thirty-two-chars!' })],
    ['with an inside that was changed', () => ({ spoil: flip })],
    ['for another merchant', () => ({ inside: { ...paid(), mchid: '1900000109' } })],
    ['for another mini-program', () => ({ inside: { ...paid(), appid: 'wx1a2b3c4d5e6f7081' } })],
    ['without an id', () => ({ id: '' })],
  ])('one that is %s is turned away', async (_, facts) => {
    expect(await send(facts())).toEqual({ status: 400, code: 'FAIL' });
    await shop.settle();
    expect([await kept(), shop.heard(order)]).toEqual([0, []]);
  });

  test('what is not even written properly is turned away', async () => {
    const stamp = { timestamp: String(Math.floor(shop.time / 1000)), serial: platformPublicKey.id };
    for (const body of ['', 'not json', '[]', '{"id":1}']) {
      const signature = createSign('RSA-SHA256').update(`${stamp.timestamp}\nnonce\n${body}\n`).sign(platformPublicKey.privateKey, 'base64');
      expect((await post(body, { ...stamp, signature })).status).toBe(400);
    }
    expect((await post('{}', { ...stamp, signature: 'WECHATPAY/SIGNTEST/bm90IGEgc2lnbmF0dXJl' })).status).toBe(400);
    expect((await post('x'.repeat(65 * 1024), { ...stamp, signature: 'x' })).status).toBeGreaterThanOrEqual(400);
  });

  test('an order that is not ours is kept, changes nothing, and is told to a person, once however often it comes', async () => {
    const number = `T${Date.now()}`;
    for (let copy = 0; copy < 2; copy += 1) expect((await send({ inside: { ...paid(), out_trade_no: number } })).status).toBe(204);
    await shop.settle();
    expect(shop.heard(order)).toEqual([]);
    const marketer = await hire(shop.test, 'marketer');
    const { body } = await marketer.http.get<AlertsPage>('/api/admin/alerts');
    expect(body.rows.filter((alert) => alert.title.includes(number))).toMatchObject([{ kind: 'money-trouble', title: `款项需核对：系统里没有单号 ${number}`, recipient: { name: '周敏' } }]);
    const [{ fields }] = await shop.test.get(Transaction).manager.findBy(Alert, { dedupeKey: `money-trouble:${number}:unknown` });
    expect(fields).toMatchObject({ why: expect.stringContaining('微信通知收款 ¥99.00') as string });
  });

  test.each(['certificate', 'public-key'] as const)('in %s mode its own notifications come through, and its probes do not', async (mode) => {
    shop.test.sandbox.control.configure({ pay: { probes: 1, mode } });
    shop.test.sandbox.control.clearFaults();
    const bought = await shop.buy();
    const [{ attempts }] = shop.test.sandbox.sandbox.pay.notifier.all().filter((each) => each.outTradeNo === bought.id);
    expect([shop.heard(bought), attempts.map((each) => [each.isProbe, each.status])]).toEqual([['paid'], [[true, 400], [false, 204]]]);
  });
});
