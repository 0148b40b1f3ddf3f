import { Config } from './config.js';
import { demoSettings } from './demo-settings.js';

test('a start without any setting is the demo', () => {
  const config = new Config({});
  expect(config.isProduction).toBe(false);
  expect(config.database).toEqual({ kind: 'sqlite', file: 'data/chudian.sqlite' });
  expect(config.mini.appId).toBe(demoSettings.WECHAT_MINI_APPID);
});

test('an empty setting counts as none', () => {
  expect(new Config({ COMPANY_NAME: '', PORT: '' })).toMatchObject({ company: { name: demoSettings.COMPANY_NAME }, port: 3000 });
});

test('a production start without settings names every one that it needs, and falls back on no value of the demo', () => {
  expect(() => new Config({ NODE_ENV: 'production' })).toThrow(/^The server cannot start with these settings:\n {2}- PUBLIC_URL is missing\.\n[^]*CHUDIAN_SECRET is missing\./);
});

test("a production start on the demo's settings names every secret that is not secret", () => {
  const start = () => new Config({ ...demoSettings, NODE_ENV: 'production' });
  expect(start).toThrow("CHUDIAN_SECRET is the demo's value; set your own.");
  expect(start).toThrow("WECOM_SECRET is the demo's value; set your own.");
});

test('what a refused start says contains no secret', () => {
  const secret = 'a-secret-of-this-company';
  expect(() => new Config({ NODE_ENV: 'production', CHUDIAN_SECRET: secret, WECHAT_MINI_AES_KEY: secret })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  );
});

test("a company without WeCom and e-mail starts without them, on WeChat's own addresses", () => {
  const config = new Config({ NODE_ENV: 'production', ...ownSettings() });
  expect(config.wecom).toBe(null);
  expect(config.mail).toBe(null);
  expect(config.addresses).toEqual({ api: 'https://api.weixin.qq.com', mp: 'https://mp.weixin.qq.com', wecom: 'https://qyapi.weixin.qq.com', pay: 'https://api.mch.weixin.qq.com' });
});

test("the pool's size is read from the database's address, and is not part of it", () => {
  const config = new Config({ DATABASE_URL: 'mysql://chudian:pw@db:3306/chudian?pool=7' });
  expect(config.database).toEqual({ kind: 'mysql', url: 'mysql://chudian:pw@db:3306/chudian', poolSize: 7 });
});

function ownSettings(): Record<string, string> {
  return {
    PUBLIC_URL: 'https://scrm.example.com/', DATABASE_URL: 'mysql://chudian:pw@mysql/chudian', CHUDIAN_SECRET: 'q2Yt7Lx0Vw5Rk8Nz3Hb6Jd1Mf4Pc9SgAe', COMPANY_NAME: '一家公司',
    WECHAT_MINI_APPID: 'wx1', WECHAT_MINI_SECRET: 's1', WECHAT_MINI_PUSH_TOKEN: 't1', WECHAT_MINI_AES_KEY: 'a'.repeat(43), WECHAT_MINI_ORIGINAL_ID: 'gh_1',
    WECHAT_SERVICE_APPID: 'wx2', WECHAT_SERVICE_SECRET: 's2', WECHAT_SERVICE_PUSH_TOKEN: 't2', WECHAT_SERVICE_AES_KEY: 'b'.repeat(43), WECHAT_SERVICE_ORIGINAL_ID: 'gh_2',
    WECHAT_SERVICE_LEAD_TEMPLATE: 'template',
  };
}
