import { World } from '../testing/world.js';

const MINUTE = 60_000;
let world: World;
beforeEach(async () => { world = await World.start({ quotas: { '/cgi-bin/token': { perDay: 4 } } }); });
afterEach(() => world.stop());

const credentials = () => {
  const { appid, secret } = world.control.config.serviceAccount;
  return { grant_type: 'client_credential', appid, secret };
};
const plain = (changes = {}) => world.get('/api.weixin.qq.com/cgi-bin/token', { ...credentials(), ...changes });
const stable = (changes = {}) => world.send('POST', '/api.weixin.qq.com/cgi-bin/stable_token', { ...credentials(), ...changes });
const used = async (token: unknown) => (await world.get('/api.weixin.qq.com/cgi-bin/user/get', { access_token: String(token) })).errcode ?? 0;

test('every plain call gives a new token, and the one before works for five more minutes', async () => {
  const first = (await plain()).access_token;
  const second = (await plain()).access_token;
  expect(second).not.toBe(first);
  expect([await used(first), await used(second)]).toEqual([0, 0]);
  world.control.clock.advance(5 * MINUTE);
  expect([await used(first), await used(second)]).toEqual([40001, 0]);
});

test('a stable token is the same, with what is left of its life, until five minutes are left', async () => {
  world.control.clock.freeze();
  const first = await stable();
  world.control.clock.advance(60 * MINUTE);
  expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 3_600 });
  world.control.clock.advance(56 * MINUTE);
  const second = await stable();
  expect(second.access_token).not.toBe(first.access_token);
  expect([await used(first.access_token), await used(second.access_token)]).toEqual([0, 0]);
  world.control.clock.advance(4 * MINUTE);
  expect(await used(first.access_token)).toBe(42001);
});

test('the two kinds of token do not disturb each other', async () => {
  const kept = (await stable()).access_token;
  await plain();
  await plain();
  world.control.clock.advance(6 * MINUTE);
  expect(await used(kept)).toBe(0);
  expect((await stable()).access_token).toBe(kept);
});

test('force_refresh ends the old token at once, but not twice in half a minute and twenty times a day', async () => {
  const first = (await stable()).access_token;
  const second = (await stable({ force_refresh: true })).access_token;
  expect([await used(first), await used(second)]).toEqual([40001, 0]);
  expect((await stable({ force_refresh: true })).access_token).toBe(second);
  world.control.clock.set(Date.parse('2026-12-01T04:00:00Z'));
  for (let refresh = 0; refresh < 20; refresh += 1) {
    expect((await stable({ force_refresh: true })).errcode).toBeUndefined();
    world.control.clock.advance(MINUTE);
  }
  expect((await stable({ force_refresh: true })).errcode).toBe(45009);
});

test('wrong credentials are refused by their own numbers, with a rid', async () => {
  expect((await plain({ appid: 'wx0000000000000000' })).errcode).toBe(40013);
  expect((await plain({ secret: 'wrong' })).errcode).toBe(40125);
  expect((await plain({ appid: '' })).errcode).toBe(41002);
  expect((await plain({ grant_type: 'password' })).errcode).toBe(40002);
  expect((await world.get('/api.weixin.qq.com/cgi-bin/stable_token', credentials())).errcode).toBe(43002);
  expect((await plain({ secret: 'wrong' })).errmsg).toMatch(/^invalid appsecret rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
});

test('the daily quota ends, and begins again at midnight in China', async () => {
  world.control.clock.set(Date.parse('2026-12-01T15:00:00Z'));
  for (let call = 0; call < 4; call += 1) expect((await plain()).expires_in).toBe(7_200);
  expect((await plain()).errcode).toBe(45009);
  world.control.clock.advance(61 * MINUTE);
  expect((await plain()).expires_in).toBe(7_200);
});

test('an address outside the white list is refused', async () => {
  world.control.configure({ ipWhitelist: ['10.0.0.1'] });
  expect(await plain()).toMatchObject({ errcode: 40164, errmsg: expect.stringContaining('invalid ip 127.0.0.1') });
});

test('a token is missing, malformed, unknown, revoked or of the other account', async () => {
  expect(await used('')).toBe(41001);
  expect(await used('short')).toBe(40014);
  expect(await used('x'.repeat(136))).toBe(40001);
  const token = (await stable()).access_token;
  world.control.revokeTokens('service');
  expect(await used(token)).toBe(40001);
  expect((await world.api('mini', '/cgi-bin/user/get')).errcode).toBe(48001);
});

test('what is used of a quota is told, and clearing it is allowed ten times a month', async () => {
  await world.api('service', '/cgi-bin/user/get');
  expect(await world.api('service', '/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/user/get' })).toMatchObject({ quota: { used: 1 } });
  const { appid } = world.control.config.serviceAccount;
  for (let clearing = 0; clearing < 10; clearing += 1) expect((await world.api('service', '/cgi-bin/clear_quota', { appid })).errcode).toBe(0);
  expect((await world.api('service', '/cgi-bin/clear_quota', { appid })).errcode).toBe(48006);
});
