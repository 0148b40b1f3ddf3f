import vectors from '../testing/vectors.json' with { type: 'json' };
import { PushForged } from './push.errors.js';
import { requireSignature, seal, sealReply, sign, unseal, type PushSecrets } from './push-crypto.js';

const push = vectors.mp_encrypted_push_xml;
const secrets: PushSecrets = { token: push.token, encodingAesKey: push.encodingAESKey, appid: push.appid };

test('the address check is signed as the platform signs it', () => {
  const { token, timestamp, nonce, signature } = vectors.mp_url_verification;
  expect(sign(token, timestamp, nonce)).toBe(signature);
});

test.each([
  ['a follow in XML', push, push.query.msg_signature],
  ['a subscription choice in JSON', vectors.mini_encrypted_push_json, vectors.mini_encrypted_push_json.msg_signature],
])('%s is verified and opened', (_, { encrypt, timestamp, nonce, plaintext }, signature) => {
  expect(() => requireSignature(signature, secrets.token, timestamp, nonce, encrypt)).not.toThrow();
  expect(unseal(encrypt, secrets)).toBe(plaintext);
});

test('WeCom seals the text of its address check', () => {
  const { token, encodingAESKey, corpid, echostr, timestamp, nonce, msg_signature, expected_response_body } = vectors.wecom_url_verification;
  requireSignature(msg_signature, token, timestamp, nonce, echostr);
  expect(unseal(echostr, { token, encodingAesKey: encodingAESKey, appid: corpid })).toBe(expected_response_body);
});

test('a reply is sealed and signed byte for byte as other implementations do it', () => {
  const { plaintext, timestamp, nonce, random16_ascii, http_body } = vectors.mp_encrypted_reply_xml;
  expect(sealReply(plaintext, secrets, { timestamp, nonce, random: Buffer.from(random16_ascii) })).toBe(http_body);
});

test('what was sealed opens again, whatever its length', () => {
  for (let length = 0; length < 70; length += 1) {
    const text = '触'.repeat(length);
    expect(unseal(seal(text, secrets), secrets)).toBe(text);
  }
});

test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['a signature of another length', 'ab'],
  ['one wrong digit', push.query.msg_signature.replace(/.$/, 'f')],
  ['upper case', push.query.msg_signature.toUpperCase()],
])('%s is not a signature', (_, given) => {
  expect(() => requireSignature(given, secrets.token, push.timestamp, push.nonce, push.encrypt)).toThrow(PushForged);
});

test('a message for another account is turned away', () => {
  expect(() => unseal(push.encrypt, { ...secrets, appid: 'wx0000000000000000' })).toThrow('another account');
  expect(() => unseal(push.encrypt, { ...secrets, appid: push.appid.slice(1) })).toThrow('another account');
});

test('a broken message is turned away, never read beyond its end', () => {
  const bytes = Buffer.from(push.encrypt, 'base64');
  const cases = ['', 'AAAA', '!!!', bytes.subarray(0, 32).toString('base64'), bytes.subarray(0, -16).toString('base64'), bytes.subarray(0, -1).toString('base64')];
  for (const sealed of cases) expect(() => unseal(sealed, secrets)).toThrow(PushForged);
});

test('no changed byte gets through', () => {
  const bytes = Buffer.from(push.encrypt, 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x01;
    const sealed = changed.toString('base64');
    expect(() => requireSignature(push.query.msg_signature, secrets.token, push.timestamp, push.nonce, sealed)).toThrow(PushForged);
  }
});
