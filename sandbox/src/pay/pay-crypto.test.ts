import { createPrivateKey } from 'node:crypto';
import vectors from '../testing/vectors.json' with { type: 'json' };
import { requireSignature } from './authorization.js';
import { isSignedBy, lines, openSealed, sealForMerchant, signWith } from './pay-crypto.js';
import { PayError } from './pay-error.js';
import { defaultConfig } from '../config.defaults.js';

const { pay_keys: keys, pay_paysign: paid, pay_notify_platform_cert: byCertificate, pay_notify_public_key: byPublicKey, pay_response_204: empty } = vectors;
const privateKey = createPrivateKey({ key: keys.merchant_private_key_jwk, format: 'jwk' });
const merchant = { ...defaultConfig.pay, mchid: keys.mchid, merchantSerial: keys.merchant_serial_no.toLowerCase(), merchantCertificate: keys.merchant_cert_pem };

describe.each([['an order', vectors.pay_request_post], ['a query', vectors.pay_request_get], ['a close', vectors.pay_request_close]])('the signature of %s', (_, { method, canonical_url: url, body, authorization, timestamp, nonce_str, signature }) => {
  const request = { method, urls: [url], body: Buffer.from(body), authorization };
  const refusal = (changes: object, now = Number(timestamp)) => {
    try {
      requireSignature({ ...request, ...changes }, merchant, now);
      return null;
    } catch (error) {
      return (error as PayError).code;
    }
  };

  test('is made and accepted', () => {
    expect(signWith(privateKey, lines(method, url, timestamp, nonce_str, body))).toBe(signature);
    expect(refusal({})).toBeNull();
  });

  test('is refused for another address, another body, another serial, and five minutes too early or late', () => {
    expect(refusal({ urls: [`${url}x`] })).toBe('SIGN_ERROR');
    expect(refusal({ body: Buffer.from(`${body} `) })).toBe('SIGN_ERROR');
    expect(refusal({ authorization: authorization.replace('5157F09E', '5157F09F') })).toBe('SIGN_ERROR');
    expect([-301, -300, 300, 301].map((skew) => refusal({}, Number(timestamp) + skew))).toEqual(['SIGN_ERROR', null, null, 'SIGN_ERROR']);
  });

  test('may have its five items in any order', () => {
    const [scheme = '', items = ''] = authorization.split(' ');
    expect(refusal({ authorization: `${scheme} ${items.split(',').reverse().join(',')}` })).toBeNull();
    for (const [written, instead] of [['nonce_str', 'nonce'], [',', ', '], [`"${timestamp}"`, '"now"'], ['"', "'"]]) expect(refusal({ authorization: authorization.replaceAll(written ?? '', instead ?? '') })).toBe('SIGN_ERROR');
  });
});

test('the cashier\'s text is four lines with the package whole', () => {
  expect(signWith(privateKey, lines(paid.appId, paid.timeStamp, paid.nonceStr, paid.package))).toBe(paid.paySign);
});

test.each([
  ['a certificate', keys.platform_cert_pem, byCertificate],
  ['the public key', keys.wechatpay_public_key_pem, byPublicKey],
])('a notification is verified with %s and opened', (_, key, { headers, body, resource_plaintext: plain }) => {
  const { 'Wechatpay-Timestamp': timestamp, 'Wechatpay-Nonce': nonce, 'Wechatpay-Signature': signature } = headers;
  expect(isSignedBy(key, lines(timestamp, nonce, body), signature)).toBe(true);
  const { resource } = JSON.parse(body) as { resource: { ciphertext: string; associated_data: string; nonce: string } };
  expect(openSealed(keys.api_v3_key, resource)).toBe(plain);
});

test('a refund\'s resource is sealed as the platform seals it, and one changed bit spoils it', () => {
  const { plaintext, nonce, associated_data: associatedData, ciphertext } = vectors.pay_notify_refund_resource;
  const sealed = sealForMerchant(keys.api_v3_key, plaintext, { nonce, associatedData });
  expect(sealed.ciphertext).toBe(ciphertext);
  expect(() => openSealed(keys.api_v3_key, { ...sealed, ciphertext: `3${ciphertext.slice(1)}` })).toThrow();
});

test('an answer without body is signed too', () => {
  const { 'Wechatpay-Timestamp': timestamp, 'Wechatpay-Nonce': nonce, 'Wechatpay-Signature': signature } = empty.headers;
  expect(isSignedBy(keys.platform_cert_pem, lines(timestamp, nonce, ''), signature)).toBe(true);
});

test('a fetched certificate is opened with the APIv3 key, and a probe is nobody\'s signature', () => {
  const [first] = vectors.pay_certificates_response.body.data;
  expect(openSealed(keys.api_v3_key, first?.encrypt_certificate ?? { ciphertext: '', associated_data: '', nonce: '' })).toBe(keys.platform_cert_pem);
  expect(isSignedBy(keys.platform_cert_pem, 'anything', vectors.pay_sign_probe.signature_header)).toBe(false);
});
