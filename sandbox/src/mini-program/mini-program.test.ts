import sharp from 'sharp';
import { decodeImage } from '../phone/decode-image.js';
import { objectOf } from '../platform/json.js';
import { sessionSignature } from './sessions.js';
import vectors from '../testing/vectors.json' with { type: 'json' };
import { SUBSCRIBE_TEMPLATE, World } from '../testing/world.js';

const LANDING = 'materials/pages/landing/index';
let world: World;
beforeEach(async () => { world = await World.start(); });
afterEach(() => world.stop());

const logIn = async (person: string) => String(objectOf((await world.phone(`${person}/mini-program/login`)).result).code);
const exchange = (code: string) => {
  const { appid, secret } = world.control.config.miniProgram;
  return world.get('/api.weixin.qq.com/sns/jscode2session', { appid, secret, js_code: code, grant_type: 'authorization_code' });
};
const image = async (body: object) => {
  const access_token = world.sandbox.tokens.keep('mini', 'stable').access_token;
  const answer = await fetch(`${world.running.url}/api.weixin.qq.com/wxa/getwxacodeunlimit?access_token=${access_token}`, { method: 'POST', body: JSON.stringify(body) });
  return { type: answer.headers.get('content-type'), bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('signing in', () => {
  test('a code gives the openid and, once only, a session', async () => {
    const code = await logIn('p04');
    const session = await exchange(code);
    expect(session).toEqual({ openid: world.openid('p04', 'mini'), session_key: expect.stringMatching(/^.{24}$/), unionid: expect.stringMatching(/^o.{27}$/) });
    expect((await exchange(code)).errcode).toBe(40163);
  });

  test('a code lives five minutes', async () => {
    const code = await logIn('p04');
    world.control.clock.advance(5 * 60_000);
    expect((await exchange(code)).errcode).toBe(40029);
  });

  test('who is not bound to the Open Platform has no unionid', async () => {
    expect(await exchange(await logIn('p07'))).not.toHaveProperty('unionid');
  });

  test('the session is checked with an HMAC keyed by the text of its key', async () => {
    const { session_key: key, signature } = { ...vectors.mini_checksession_signature };
    expect(sessionSignature(key)).toBe(signature);
    const own = String((await exchange(await logIn('p04'))).session_key);
    const check = (proof: string) => world.api('mini', '/wxa/checksession', undefined, { openid: world.openid('p04', 'mini'), signature: proof, sig_method: 'hmac_sha256' });
    expect((await check(sessionSignature(own))).errcode).toBe(0);
    expect((await check(signature)).errcode).toBe(87009);
  });
});

describe('the phone number', () => {
  const press = (decision = {}) => world.phone('p04/mini-program/phone-number', decision);
  const fetchNumber = (code: unknown) => world.api('mini', '/wxa/business/getuserphonenumber', { code });

  test('is asked for after the privacy notice, and given to the server for one code', async () => {
    expect(await press()).toMatchObject({ ask: { privacy: true } });
    expect(await press({ agreePrivacy: true })).toEqual({ ask: { phoneNumber: '139****5601' } });
    const { result } = await press({ allow: true });
    const code = objectOf(result).code;
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect(await fetchNumber(code)).toMatchObject({ errcode: 0, phone_info: { phoneNumber: '13912345601', countryCode: '86', watermark: { appid: 'wx5d0c8a1e7b3f2946' } } });
    expect((await fetchNumber(code)).errcode).toBe(40029);
  });

  test('is refused by the person, by the privacy popup, or because it was never declared', async () => {
    expect(await press({ agreePrivacy: false })).toMatchObject({ error: { errno: 103 } });
    expect(await press()).toMatchObject({ error: { errno: 103 } });
    world.control.clock.advance(10_000);
    expect(await press()).toMatchObject({ ask: { privacy: true } });
    expect(await press({ agreePrivacy: true, allow: false })).toEqual({ error: { errMsg: 'getPhoneNumber:fail user deny' } });
    world.control.configure({ miniProgram: { privacy: { declared: [] } } });
    expect(await press()).toMatchObject({ error: { errno: 112 } });
  });

  test('costs its owner, and is not given without quota', async () => {
    world.control.configure({ miniProgram: { phoneNumberQuota: 0 } });
    expect(await press({ agreePrivacy: true, allow: true })).toMatchObject({ error: { errno: 1_400_001 } });
  });

  test('a log-in code is not a phone number code', async () => {
    expect((await fetchNumber(await logIn('p04'))).errcode).toBe(40029);
  });

  test('of a foreigner is whole with its country code and pure without', async () => {
    const { result } = await world.phone('p11/mini-program/phone-number', { agreePrivacy: true, allow: true });
    expect(await fetchNumber(objectOf(result).code)).toMatchObject({ phone_info: { phoneNumber: '+33612345678', purePhoneNumber: '612345678', countryCode: '33' } });
  });
});

describe('codes', () => {
  test('a code is a JPEG as wide as asked that the phone scans into its page with the scene', async () => {
    const { type, bytes } = await image({ scene: 'k=7Hd2&x=1', page: LANDING, width: 600 });
    expect(type).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 600 });
    const answer = await fetch(`${world.running.url}/phone/api/people/p04/scan`, { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: new Uint8Array(bytes) });
    expect(await answer.json()).toMatchObject({
      opens: 'mini-program', path: LANDING, scene: 1047, query: { scene: 'k%3D7Hd2%26x%3D1' }, url: `http://localhost:3000/m/#/${LANDING}?scene=k%3D7Hd2%26x%3D1`,
    });
  });

  test('a transparent code is a PNG', async () => {
    const { type, bytes } = await image({ scene: 'a', page: LANDING, is_hyaline: true, line_color: { r: 7, g: 193, b: 96 } });
    expect(type).toBe('image/png');
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
    expect(await decodeImage(await sharp(bytes).flatten({ background: '#fff' }).png().toBuffer())).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/a\/~/);
  });

  test.each([
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['no scene', { page: LANDING }, 40169],
    ['a Chinese scene', { scene: '展台' }, 40129],
    ['a percent sign', { scene: 'a%20' }, 40129],
    ['a page that is not released', { scene: 'a', page: 'pages/old/index' }, 41030],
    ['a page with a leading slash', { scene: 'a', page: `/${LANDING}` }, 41030],
    ['a page with a query', { scene: 'a', page: `${LANDING}?x=1` }, 41030],
    ['an unknown version', { scene: 'a', env_version: 'beta' }, 40097],
    ['a reserved name', { scene: 'scancode_time=1' }, 85096],
  ])('%s is refused', async (_, body, errcode) => {
    expect((await world.api('mini', '/wxa/getwxacodeunlimit', body)).errcode).toBe(errcode);
  });

  test('an unreleased page is allowed when the path is not checked, and scanning says that it is not there', async () => {
    const { bytes } = await image({ scene: 'a', page: 'pages/next/index', check_path: false });
    expect(await world.phone('p04/scan', { text: await decodeImage(bytes) })).toMatchObject({ opens: 'nothing', reason: '页面不存在' });
  });

  test('a forged code opens nothing', async () => {
    expect(await world.phone('p04/scan', { text: 'https://mp.weixin.qq.com/a/~AAAAAAAAeyJwYWdlIjoiIn0' })).toMatchObject({ opens: 'nothing' });
  });

  test('more than five thousand in a minute are refused', async () => {
    world.control.configure({ quotas: { '/wxa/getwxacodeunlimit': { perMinute: 1 } } });
    await image({ scene: 'a', page: LANDING });
    expect((await world.api('mini', '/wxa/getwxacodeunlimit', { scene: 'a' })).errcode).toBe(45009);
    world.control.clock.advance(60_000);
    expect((await image({ scene: 'a', page: LANDING })).type).toBe('image/jpeg');
  });
});

describe('links', () => {
  test('a URL link opens its page from outside until it ends', async () => {
    const { url_link: link } = await world.api('mini', '/wxa/generate_urllink', { path: LANDING, query: 'm=7', expire_type: 1, expire_interval: 30 });
    expect(await world.phone('p04/open', { link: `${String(link)}?cq=a%3D1` })).toMatchObject({ opens: 'mini-program', scene: 1194, query: { m: '7', cq: 'a%3D1' } });
    world.control.clock.advance(30 * 86_400_000);
    expect(await world.phone('p04/open', { link })).toMatchObject({ opens: 'nothing', reason: '链接已过期' });
  });

  test('a scheme opens its page', async () => {
    const { openlink } = await world.api('mini', '/wxa/generatescheme', { jump_wxa: { path: LANDING, query: '' } });
    expect(openlink).toMatch(/^weixin:\/\/dl\/business\/\?t=/);
    expect(await world.phone('p04/open', { link: openlink })).toMatchObject({ opens: 'mini-program', scene: 1065, path: LANDING });
  });

  test.each([
    [{ path: LANDING, expire_type: 1, expire_interval: 31 }, 85401],
    [{ path: LANDING, expire_time: 1 }, 85401],
    [{ path: 'pages/none/index' }, 40165],
    [{ path: LANDING, query: '中文' }, 40212],
    [{ path: LANDING, env_version: 'beta' }, 85402],
  ])('%j is refused with %i', async (body, errcode) => {
    expect((await world.api('mini', '/wxa/generate_urllink', body)).errcode).toBe(errcode);
  });

  test('short links are for shops only', async () => {
    expect((await world.api('mini', '/wxa/genwxashortlink', { page_url: LANDING })).errcode).toBe(43104);
  });

  test('a plain address under the rule opens the mini-program when scanned, and the web when tapped', async () => {
    const text = 'http://localhost:3000/q/7Hd2kQ';
    const q = encodeURIComponent(text);
    expect(await world.phone('p04/scan', { text })).toMatchObject({ opens: 'mini-program', scene: 1011, path: LANDING, query: { q, scancode_time: expect.stringMatching(/^\d{10}$/) } });
    expect(await world.phone('p04/open', { link: text })).toEqual({ opens: 'web', url: text });
  });
});

describe('subscribe messages', () => {
  const data = { thing1: { value: '林晓雯' }, thing2: { value: '苏州精工' }, thing3: { value: '报名' }, time4: { value: '15:01' } };
  const ask = (decision = {}) => world.phone('p01/mini-program/subscribe-message', { tmplIds: [SUBSCRIBE_TEMPLATE], ...decision });
  const send = (changes = {}) => world.api('mini', '/cgi-bin/message/subscribe/send', { touser: world.openid('p01', 'mini'), template_id: SUBSCRIBE_TEMPLATE, page: 'leads/pages/inbox/index', data, ...changes });

  test('each acceptance pays for one message, and refusals for none', async () => {
    expect((await send()).errcode).toBe(43101);
    expect(await ask()).toMatchObject({ ask: { templates: [{ id: SUBSCRIBE_TEMPLATE }] } });
    expect(await ask({ choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } })).toMatchObject({ result: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
    expect((await send()).errcode).toBe(0);
    expect((await send()).errcode).toBe(43101);
    await ask({ choices: { [SUBSCRIBE_TEMPLATE]: 'reject' } });
    expect((await send()).errcode).toBe(43101);
    expect(world.control.messages({ person: 'p01', account: 'mini' })).toMatchObject([{ kind: 'subscribe', opens: { opens: 'mini-program', scene: 1014 } }]);
  });

  test('a kept choice is not asked again, and the main switch stops everything', async () => {
    await ask({ choices: { [SUBSCRIBE_TEMPLATE]: 'accept' }, always: true });
    expect(await ask()).toMatchObject({ result: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
    expect(await world.phone('p01/mini-program/subscriptions', undefined, 'GET')).toMatchObject({ credits: { [SUBSCRIBE_TEMPLATE]: 2 } });
    await world.phone('p01/mini-program/subscriptions', { mainSwitch: false }, 'PATCH');
    expect(await ask()).toMatchObject({ error: { errCode: 20004 } });
    expect((await send()).errcode).toBe(43101);
  });

  test('a ban is answered without asking', async () => {
    await world.phone('p01/mini-program/subscriptions', { itemSettings: { [SUBSCRIBE_TEMPLATE]: 'ban' } }, 'PATCH');
    expect(await ask()).toMatchObject({ result: { [SUBSCRIBE_TEMPLATE]: 'ban' } });
  });

  test.each([
    [{ tmplIds: [] }, 10001],
    [{ tmplIds: ['unknown'] }, 20001],
    [{ tmplIds: ['1', '2', '3', '4', '5', '6'] }, 20003],
  ])('asking for %j fails with %i', async (decision, errCode) => {
    expect(await ask(decision)).toMatchObject({ error: { errCode } });
  });

  test.each([
    ['another openid', { touser: 'oNobody' }, 40003],
    ['an unknown template', { template_id: 'none' }, 40037],
    ['a page that is not released', { page: 'pages/none' }, 41030],
    ['a value that is too long', { data: { ...data, thing1: { value: '长'.repeat(21) } } }, 47003],
  ])('%s is refused', async (_, changes, errcode) => {
    await ask({ choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
    expect((await send(changes)).errcode).toBe(errcode);
  });
});
