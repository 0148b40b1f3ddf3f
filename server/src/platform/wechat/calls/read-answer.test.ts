import { TokenRejected, WechatRefused, WechatUnavailable, type RefusalReason } from '../wechat.errors.js';
import type { Call } from './call.js';
import { meaningOf } from './error-numbers.js';
import { readAnswer } from './read-answer.js';

const call: Call = { api: '/cgi-bin/message/template/send', url: 'http://wechat', query: {}, isSend: true };
const read = (body: string | Buffer, reply: { status?: number; contentType?: string } = {}, changes: Partial<Call> = {}) =>
  readAnswer({ ...call, ...changes }, { status: 200, contentType: 'application/json', ...reply, bytes: Buffer.from(body) });

function errorOf<Kind>(kind: abstract new (...given: never[]) => Kind, body: string, changes: Partial<Call> = {}): Kind {
  try {
    read(body, {}, changes);
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error('It was taken as an answer.');
}

test('an answer without an errcode is a success, whatever it calls itself', () => {
  expect(read('{"ticket":"t","url":"u"}', { contentType: 'text/plain' }).fields).toEqual({ ticket: 't', url: 'u' });
  expect(read('{"errcode":0,"errmsg":"ok","msgid":2001234567890123457}').fields.msgid).toBe('2001234567890123457');
});

test('an image is an image, and an error that calls itself an image is an error', () => {
  const picture = Buffer.from([0xff, 0xd8, 0xff]);
  expect(readAnswer(call, { status: 200, contentType: 'image/jpeg', bytes: picture }).image).toEqual({ bytes: picture, contentType: 'image/jpeg' });
  expect(() => read('{"errcode":41030,"errmsg":"invalid page"}', { contentType: 'image/jpeg' })).toThrow(WechatRefused);
});

test.each<[number, RefusalReason]>([
  [43101, 'no-credit'], [43004, 'not-following'], [48002, 'blocked'], [40003, 'bad-openid'], [45015, 'window-closed'], [45047, 'window-closed'],
  [45009, 'quota'], [43116, 'quota'], [40037, 'bad-template'], [47003, 'bad-field'], [41030, 'bad-page'], [40129, 'bad-scene'], [40249, 'bad-words'],
  [40029, 'used-code'], [40163, 'used-code'], [40226, 'login-blocked'], [48001, 'not-allowed'], [40164, 'bad-account'], [99999, 'bad-request'],
])('%i is refused for good: %s', (errcode, reason) => {
  const refusal = errorOf(WechatRefused, `{"errcode":${errcode},"errmsg":"x rid: 669e174a-303bcbd1-71c3ffbf"}`);
  expect(refusal).toMatchObject({ errcode, reason, rid: '669e174a-303bcbd1-71c3ffbf' });
  expect(refusal.why).toMatch(/^[\u4e00-\u9fff].*。$/);
});

test('a refused field is named', () => {
  expect(errorOf(WechatRefused, '{"errcode":47003,"errmsg":"argument invalid! data.thing1.value invalid"}').field).toBe('thing1');
});

test('an address that is not on the list is named, since somebody has to add it', () => {
  const { why } = errorOf(WechatRefused, '{"errcode":40164,"errmsg":"invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 1-2-3"}');
  expect(why).toBe('服务器地址 203.0.113.9 不在微信的 IP 白名单里，请联系管理员添加。');
});

test('an old login code and a blocked login have codes of their own', () => {
  expect([40029, 40226, 43101].map((errcode) => errorOf(WechatRefused, `{"errcode":${errcode}}`).code)).toEqual(['WECHAT_CODE_INVALID', 'WECHAT_LOGIN_BLOCKED', 'WECHAT_REFUSED']);
});

test.each([40001, 40014, 42001])('%i asks for a new token', (errcode) => {
  expect(errorOf(TokenRejected, `{"errcode":${errcode},"errmsg":"invalid credential"}`).errcode).toBe(errcode);
});

test('a busy WeChat may have sent the message, a too fast caller has not', () => {
  expect(errorOf(WechatUnavailable, '{"errcode":-1,"errmsg":"system error"}')).toMatchObject({ errcode: -1, isSendUncertain: true, retryAfterSeconds: 1 });
  expect(errorOf(WechatUnavailable, '{"errcode":45011}')).toMatchObject({ isSendUncertain: false, retryAfterSeconds: 60 });
  expect(errorOf(WechatUnavailable, '{"errcode":-1}', { isSend: false }).isSendUncertain).toBe(false);
});

test('an answer that is no answer is an outage', () => {
  for (const body of ['', '<html>502</html>', '[]', '"ok"', 'null']) expect(errorOf(WechatUnavailable, body).isSendUncertain).toBe(true);
  expect(() => read('{}', { status: 502 })).toThrow(expect.objectContaining({ isSendUncertain: true }));
  expect(() => read('{}', { status: 404 })).toThrow(expect.objectContaining({ isSendUncertain: false }));
});

test('a call may know better what a number means', () => {
  expect(read('{"errcode":45065}', {}, { meanings: { 45065: { does: 'accept' } } }).fields).toEqual({ errcode: 45065 });
  expect(meaningOf(45009, { 45009: { does: 'retry', afterSeconds: 60 } })).toEqual({ does: 'retry', afterSeconds: 60 });
});
