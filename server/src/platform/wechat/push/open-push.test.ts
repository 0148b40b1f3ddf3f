import vectors from '../testing/vectors.json' with { type: 'json' };
import { answerVerification, openPush } from './open-push.js';
import { seal, sign, type PushSecrets } from './push-crypto.js';
import { PushForged, PushUnreadable } from './push.errors.js';

const vector = vectors.mp_encrypted_push_xml;
const secrets: PushSecrets = { token: vector.token, encodingAesKey: vector.encodingAESKey, appid: vector.appid };
const now = new Date(Number(vector.timestamp) * 1000 + 60_000);

/** A body sealed and signed as WeChat would. */
function sealedPush(plain: string, wrap = (encrypt: string) => `<xml><ToUserName>gh</ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`) {
  const encrypt = seal(plain, secrets);
  const { timestamp, nonce } = vector;
  return { query: { timestamp, nonce, msg_signature: sign(secrets.token, timestamp, nonce, encrypt) }, body: wrap(encrypt), now };
}

const open = (plain: string) => openPush('service', secrets, sealedPush(plain));
const event = (fields: string) => open(`<xml><FromUserName>oA1</FromUserName><CreateTime>1767225600</CreateTime><MsgType>event</MsgType>${fields}</xml>`);

test('a follow by a code on a material is recognised, with its scene', () => {
  expect(openPush('service', secrets, { query: vector.query, body: vector.http_body, now })).toMatchObject({
    account: 'service', openid: vector.openid, kind: 'follow', event: 'subscribe', scene: 'ch_门店A_0007', createdAt: '2026-01-01T00:00:00.000Z',
  });
});

test('a choice in JSON is recognised when its list is a single object', () => {
  const { http_body, timestamp, nonce, msg_signature } = vectors.mini_encrypted_push_json;
  expect(openPush('mini', secrets, { query: { timestamp, nonce, msg_signature }, body: http_body, now })).toMatchObject({
    kind: 'subscription', items: [{ templateId: 'hD-ixGOhYmUfjOnI8MCzQMPshzGVeux_2vzyvQu7O68', outcome: 'accepted' }],
  });
});

test('a choice in XML is recognised with one template and with two', () => {
  const list = (id: string, status: string) => `<List><TemplateId>${id}</TemplateId><SubscribeStatusString>${status}</SubscribeStatusString></List>`;
  const popup = (lists: string) => event(`<Event>subscribe_msg_popup_event</Event><SubscribeMsgPopupEvent>${lists}</SubscribeMsgPopupEvent>`).items;
  expect(popup(list('t1', 'accept'))).toEqual([{ templateId: 't1', messageId: null, outcome: 'accepted' }]);
  expect(popup(list('t1', 'accept') + list('t2', 'reject')).map((item) => item.outcome)).toEqual(['accepted', 'rejected']);
});

test.each([
  ['success', 'delivered'], ['failed:user block', 'blocked'], ['failed: user block', 'blocked'], ['failed: system failed', 'failed'], ['failed:system failed', 'failed'],
])('a template message that ended with "%s" was %s', (status, outcome) => {
  const { kind, items } = event(`<Event>TEMPLATESENDJOBFINISH</Event><MsgID>2001234567890123457</MsgID><Status><![CDATA[${status}]]></Status>`);
  expect({ kind, items }).toEqual({ kind: 'delivery', items: [{ templateId: null, messageId: '2001234567890123457', outcome }] });
});

test('a scan keeps its bare scene, a menu its key, a message its text with all its signs', () => {
  expect(event('<Event>SCAN</Event><EventKey>qrscene_x</EventKey>')).toMatchObject({ kind: 'scan', scene: 'qrscene_x' });
  expect(event('<Event>CLICK</Event><EventKey>about</EventKey>')).toMatchObject({ kind: 'menu', text: 'about', scene: null });
  const text = '<!DOCTYPE html> &lt;b&gt; 00123 👋';
  expect(open(`<xml><FromUserName>oA1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[${text}]]></Content><MsgId>7</MsgId></xml>`)).toMatchObject({ kind: 'text', text });
});

test('messages are told apart by all digits of their id', () => {
  const keyOf = (id: string) => open(`{"FromUserName":"oA1","CreateTime":1767225600,"MsgType":"text","Content":"在吗","MsgId":${id}}`).dedupeKey;
  expect(keyOf('9007199254740993')).toBe(keyOf('"9007199254740993"'));
  expect(keyOf('9007199254740993')).not.toBe(keyOf('9007199254740992'));
});

test('events are told apart by sender, time, event and key', () => {
  const scan = (openid: string, time: number, key: string) => open(`<xml><FromUserName>${openid}</FromUserName><CreateTime>${time}</CreateTime><Event>SCAN</Event><EventKey>${key}</EventKey></xml>`).dedupeKey;
  const keys = [scan('oA', 1, 'k'), scan('oB', 1, 'k'), scan('oA', 2, 'k'), scan('oA', 1, 'j')];
  expect(new Set(keys).size).toBe(4);
  expect(scan('oA', 1, 'k')).toBe(keys[0]);
});

describe('turned away', () => {
  const openChanged = (change: (push: ReturnType<typeof sealedPush>) => object) => () =>
    openPush('service', secrets, { ...sealedPush(vector.plaintext), ...change(sealedPush(vector.plaintext)) });

  test.each([
    ['a wrong signature', ({ query }: ReturnType<typeof sealedPush>) => ({ query: { ...query, msg_signature: 'f'.repeat(40) } })],
    ['another nonce', ({ query }: ReturnType<typeof sealedPush>) => ({ query: { ...query, nonce: '1' } })],
    ['a stamp of six minutes ago', () => ({ now: new Date(Number(vector.timestamp) * 1000 + 360_000) })],
    ['a stamp from the future', () => ({ now: new Date(Number(vector.timestamp) * 1000 - 360_000) })],
    ['a stamp that is no number', ({ query }: ReturnType<typeof sealedPush>) => ({ query: { ...query, timestamp: 'now' } })],
    ['no stamp at all', () => ({ query: {} })],
    ['a nonce given twice', ({ query }: ReturnType<typeof sealedPush>) => ({ query: { ...query, nonce: ['1', '2'] } })],
    ['a body that is not sealed', () => ({ body: vector.plaintext })],
  ])('%s', (_, change) => {
    expect(openChanged(change)).toThrow(PushForged);
  });

  const hostile: [string, string][] = [
    ['an entity that reads a file', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><Encrypt>&x;</Encrypt></xml>'],
    ['entities that grow without end', `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>`],
    ['a lower-case doctype', '<!doctype a><xml><Encrypt>x</Encrypt></xml>'],
    ['a declaration behind an unfinished CDATA', '<xml><Encrypt><![CDATA[x</Encrypt><!DOCTYPE a></xml>'],
    ['endless nesting', `<xml>${'<a>'.repeat(5_000)}`],
    ['nesting that is well closed', `<xml>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</xml>`],
    ['another root', '<html><Encrypt>x</Encrypt></html>'],
    ['broken XML', '<xml><Encrypt>x</xml>'],
    ['a list', '[1,2]'],
    ['nothing', ''],
    ['broken JSON', '{"Encrypt":'],
  ];

  test.each(hostile)('%s, in the body', (_, body) => {
    expect(() => openPush('service', secrets, { ...sealedPush(''), body })).toThrow(PushUnreadable);
  });

  test.each(hostile)('%s, even when sealed and signed', (_, plain) => {
    expect(() => open(plain)).toThrow(PushUnreadable);
  });

  test('names that reach into objects find nothing there', () => {
    expect(() => open('{"__proto__":{"FromUserName":"oEvil","CreateTime":1},"constructor":{"x":1}}')).toThrow(PushUnreadable);
    expect(() => open('<xml><__proto__><FromUserName>oEvil</FromUserName></__proto__></xml>')).toThrow(PushUnreadable);
    expect(({} as Record<string, unknown>).FromUserName).toBeUndefined();
  });

  test.each(['', 'a b', 'x'.repeat(65), '../etc'])('"%s" as a sender', (openid) => {
    expect(() => open(JSON.stringify({ FromUserName: openid, CreateTime: 1, MsgType: 'text' }))).toThrow(PushUnreadable);
  });
});

test('the address is proven by sending back what was asked', () => {
  const { token, timestamp, nonce, echostr, signature, expected_response_body } = vectors.mp_url_verification;
  const answer = (query: object) => answerVerification({ ...secrets, token }, { timestamp, nonce, echostr, signature, ...query }, now);
  expect(answer({})).toBe(expected_response_body);
  expect(() => answer({ signature: 'x' })).toThrow(PushForged);
});
