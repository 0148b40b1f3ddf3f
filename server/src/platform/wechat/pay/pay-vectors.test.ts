import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { MovableClock } from '../../clock/clock.js';
import type { PaySettings } from '../../config/pay-settings.js';
import vectors from '../testing/vectors.json' with { type: 'json' };
import { MerchantClient } from './merchant-client.js';
import { isSignedBy, stampOf, unsealPay } from './pay-crypto.js';
import type { PayHttp } from './pay-http.js';
import { PayKeys, type Signed } from './pay-keys.js';
import { readPayNotification } from './read-pay-notification.js';

const { pay_keys: keys, pay_notify_platform_cert: byCertificate, pay_notify_public_key: byPublicKey, pay_notify_refund_resource: refund } = vectors;
const at = (seconds: string) => new MovableClock(new Date(Number(seconds) * 1000));
const lowered = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const privateKey = createPrivateKey({ key: keys.merchant_private_key_jwk, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }).toString();
const settings = (publicKey: PaySettings['publicKey'] = null): PaySettings => ({ mchid: keys.mchid, apiV3Key: keys.api_v3_key, privateKey, serial: keys.merchant_serial_no, publicKey, notifyUrl: 'https://shop.example.com/wechat/pay/notifications' });
const certificateKey = new X509Certificate(keys.platform_cert_pem).publicKey;
const publicKey = { id: keys.wechatpay_public_key_id, pem: keys.wechatpay_public_key_pem };
const signedBody = (vector: { headers: Record<string, string>; body: string }): Signed => ({ headers: lowered(vector.headers), body: vector.body });
const account = { mchid: keys.mchid, appid: 'wx1a2b3c4d5e6f7081', apiV3Key: keys.api_v3_key };

test.each([vectors.pay_request_post, vectors.pay_request_get, vectors.pay_request_close])('a request is signed as WeChat verifies it: $method', ({ method, canonical_url, timestamp, nonce_str, body, authorization }) => {
  const client = new MerchantClient(settings(), account.appid, at(timestamp), {} as PayHttp);
  const params = body ? (JSON.parse(body) as Record<string, unknown>) : undefined;
  expect(client.authorize(method, canonical_url, { nonce: nonce_str, timestamp, params })).toBe(authorization);
});

test('what the phone gets is signed over four lines', () => {
  const client = new MerchantClient(settings(), account.appid, at('1767225600'), {} as PayHttp);
  expect(client.sha256WithRsa(vectors.pay_paysign.string_to_sign)).toBe(vectors.pay_paysign.paySign);
});

test.each([['an answer', vectors.pay_response], ['an answer without a body', vectors.pay_response_204]])('%s is verified', (_, { headers, body }) => {
  const stamp = stampOf(lowered(headers))!;
  expect([isSignedBy(certificateKey, stamp, body), isSignedBy(certificateKey, stamp, `${body} `)]).toEqual([true, false]);
});

test("WeChat's own probe is refused", () => {
  const stamp = stampOf(lowered(byCertificate.headers))!;
  expect(isSignedBy(certificateKey, { ...stamp, signature: vectors.pay_sign_probe.signature_header }, byCertificate.body)).toBe(false);
});

test.each([['by a certificate', byCertificate], ['by the public key', byPublicKey]])('a notification that was signed %s is opened', (_, { headers, body, resource_plaintext }) => {
  const isCertified = headers['Wechatpay-Serial'] === keys.platform_cert_serial;
  expect(isSignedBy(isCertified ? certificateKey : createPublicKey(publicKey.pem), stampOf(lowered(headers))!, body)).toBe(true);
  const plain = JSON.parse(resource_plaintext) as { transaction_id: string; out_trade_no: string };
  expect(readPayNotification(body, account)).toMatchObject({ kind: 'payment', orderId: plain.out_trade_no, transactionId: plain.transaction_id, amountFen: 990 });
});

test("a refund's inside is opened; one changed bit is not", () => {
  const sealed = { ciphertext: refund.ciphertext, nonce: refund.nonce, associatedData: refund.associated_data };
  expect(unsealPay(sealed, keys.api_v3_key)).toBe(refund.plaintext);
  const bytes = Buffer.from(refund.ciphertext, 'base64');
  for (const place of [0, bytes.length - 17, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[place] ^= 1;
    expect(() => unsealPay({ ...sealed, ciphertext: changed.toString('base64') }, keys.api_v3_key)).toThrow();
  }
  expect(() => unsealPay(sealed, 'another-key-of-thirty-two-chars!')).toThrow();
});

describe('the keys that WeChat signs with', () => {
  const when = byCertificate.headers['Wechatpay-Timestamp'];
  const certificates = (): Signed => ({ headers: lowered(vectors.pay_response.headers), body: JSON.stringify(vectors.pay_certificates_response.body) });

  test('the public key needs no fetching', async () => {
    const known = new PayKeys(settings(publicKey), at(when), () => Promise.reject(new Error('nothing is fetched')));
    expect(await known.objectionTo(signedBody(byPublicKey))).toBe(null);
    expect(await known.objectionTo({ ...signedBody(byPublicKey), body: `${byPublicKey.body} ` })).toBe('the signature is wrong');
  });

  test('a stamp of more than five minutes, before or after, is old', async () => {
    for (const [off, objection] of [[300, null], [-300, null], [301, 'its stamp is old'], [-301, 'its stamp is old']] as const) {
      const known = new PayKeys(settings(publicKey), at(String(Number(when) + off)), () => Promise.reject(new Error('nothing is fetched')));
      expect(await known.objectionTo(signedBody(byPublicKey))).toBe(objection);
    }
  });

  test('unknown serial numbers make us ask once a minute, however many come', async () => {
    let asked = 0;
    const clock = at(when);
    const known = new PayKeys(settings(), clock, () => { asked += 1; return Promise.resolve(certificates()); });
    const strange = (serial: string) => known.objectionTo({ headers: { ...lowered(byCertificate.headers), 'wechatpay-serial': serial }, body: byCertificate.body });
    await Promise.all(Array.from({ length: 50 }, (_, index) => strange(`STRANGER${index}`)));
    await strange('ANOTHER');
    expect(asked).toBe(1);
    clock.moveTo(new Date(Number(when) * 1000 + 60_000));
    await strange('ONE-MORE');
    expect(asked).toBe(2);
  });
});
