import vectors from '../testing/vectors.json' with { type: 'json' };
import { fromXml } from '../platform/xml.js';
import { decrypt, encrypt, sign } from './push-crypto.js';
import { readReply } from './passive-reply.js';

const push = vectors.mp_encrypted_push_xml;
const reply = vectors.mp_encrypted_reply_xml;
const mini = vectors.mini_encrypted_push_json;
const wecom = vectors.wecom_url_verification;

test('the signature of an address check is the known one', () => {
  const { token, timestamp, nonce, signature } = vectors.mp_url_verification;
  expect(sign(token, timestamp, nonce)).toBe(signature);
});

test.each([
  ['a push in XML', push.plaintext, push.random16_ascii, push.timestamp, push.nonce, push.encrypt, push.query.msg_signature],
  ['an answer with an emoji', reply.plaintext, reply.random16_ascii, reply.timestamp, reply.nonce, reply.encrypt, reply.msg_signature],
  ['a push in JSON', mini.plaintext, mini.random16_ascii, mini.timestamp, mini.nonce, mini.encrypt, mini.msg_signature],
])('%s is encrypted, signed and decrypted to the known bytes', (_, plain, random, timestamp, nonce, encrypted, signature) => {
  expect(encrypt(plain, push.appid, push.encodingAESKey, Buffer.from(random))).toBe(encrypted);
  expect(sign(push.token, timestamp, nonce, encrypted)).toBe(signature);
  expect(decrypt(encrypted, push.encodingAESKey)).toEqual({ message: plain, receiver: push.appid });
});

test('the echostr of WeCom is decrypted to the known text', () => {
  expect(sign(wecom.token, wecom.timestamp, wecom.nonce, wecom.echostr)).toBe(wecom.msg_signature);
  expect(decrypt(wecom.echostr, wecom.encodingAESKey)?.message).toBe(wecom.expected_response_body);
});

test('a text encrypted with another key is not readable', () => {
  expect(decrypt(push.encrypt, wecom.encodingAESKey)).toBeNull();
  expect(decrypt('not a cipher text', push.encodingAESKey)).toBeNull();
});

describe('an answer to a push', () => {
  const config = { url: null, token: push.token, encodingAESKey: push.encodingAESKey, mode: 'safe', format: 'xml' } as const;

  test('is read when it is signed and encrypted for this account', () => {
    expect(readReply(reply.http_body, config, push.appid)).toEqual({ kind: 'message', fields: fromXml(reply.plaintext) });
  });

  test('is faulty when the signature is of something else', () => {
    const forged = reply.http_body.replace(reply.msg_signature, push.query.msg_signature);
    expect(readReply(forged, config, push.appid)).toEqual({ kind: 'faulty', reason: 'the answer is badly signed' });
  });

  test('is faulty when it is for another account', () => {
    expect(readReply(reply.http_body, config, 'wx0000000000000000').kind).toBe('faulty');
  });

  test('is faulty in the clear where encryption is demanded', () => {
    expect(readReply(reply.plaintext, config, push.appid)).toEqual({ kind: 'faulty', reason: 'the answer is not encrypted' });
  });

  test('may be empty or "success"', () => {
    expect(readReply('', config, push.appid)).toEqual({ kind: 'nothing' });
    expect(readReply('success', config, push.appid)).toEqual({ kind: 'nothing' });
    expect(readReply('{"ok":true', config, push.appid).kind).toBe('faulty');
  });
});
