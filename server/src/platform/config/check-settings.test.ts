import { generateKeyPairSync } from 'node:crypto';
import { problemsOf } from './check-settings.js';
import { demoSettings } from './demo-settings.js';

// One line, as an environment holds it.
const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n');

/** What a company could go live with; every secret is its own. */
const LIVE = {
  ...demoSettings,
  PUBLIC_URL: 'https://scrm.example.com',
  DATABASE_URL: 'mysql://chudian:long-password@mysql/chudian',
  CHUDIAN_SECRET: 'q2Yt7Lx0Vw5Rk8Nz3Hb6Jd1Mf4Pc9SgAe',
  WECHAT_MINI_SECRET: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  WECHAT_MINI_PUSH_TOKEN: 'ownminitoken',
  WECHAT_MINI_AES_KEY: 'a'.repeat(43),
  WECHAT_SERVICE_SECRET: '00112233445566778899aabbccddeeff',
  WECHAT_SERVICE_PUSH_TOKEN: 'ownservicetoken',
  WECHAT_SERVICE_AES_KEY: 'b'.repeat(43),
  WECOM_SECRET: 'ownWecomSecret',
  WECHAT_PAY_APIV3_KEY: 'd'.repeat(32),
  WECHAT_PAY_PRIVATE_KEY: ownKey,
};

const production = (changes: Record<string, string | undefined>) => problemsOf({ ...LIVE, ...changes }, true);

const MUST_BE_GIVEN = [
  'PUBLIC_URL', 'DATABASE_URL', 'CHUDIAN_SECRET', 'COMPANY_NAME', 'WECHAT_MINI_APPID', 'WECHAT_MINI_SECRET', 'WECHAT_MINI_PUSH_TOKEN',
  'WECHAT_MINI_AES_KEY', 'WECHAT_MINI_ORIGINAL_ID', 'WECHAT_SERVICE_APPID', 'WECHAT_SERVICE_SECRET', 'WECHAT_SERVICE_PUSH_TOKEN',
  'WECHAT_SERVICE_AES_KEY', 'WECHAT_SERVICE_ORIGINAL_ID', 'WECHAT_SERVICE_LEAD_TEMPLATE',
];
const MUST_BE_OWN = [
  'CHUDIAN_SECRET', 'WECHAT_MINI_SECRET', 'WECHAT_MINI_PUSH_TOKEN', 'WECHAT_MINI_AES_KEY', 'WECHAT_SERVICE_SECRET',
  'WECHAT_SERVICE_PUSH_TOKEN', 'WECHAT_SERVICE_AES_KEY', 'WECOM_SECRET', 'WECHAT_PAY_APIV3_KEY', 'WECHAT_PAY_PRIVATE_KEY',
] as const;

test('production accepts settings whose secrets are all its own', () => {
  expect(production({})).toEqual([]);
});

test.each(MUST_BE_GIVEN)('production says that %s is missing', (name) => {
  expect(production({ [name]: undefined })).toEqual([`${name} is missing.`]);
  expect(production({ [name]: '' })).toEqual([`${name} is missing.`]);
});

test.each(MUST_BE_OWN)("production refuses the demo's %s", (name) => {
  expect(production({ [name]: demoSettings[name] })).toEqual([`${name} is the demo's value; set your own.`]);
});

test('production says everything that is wrong at once', () => {
  expect(production({ CHUDIAN_SECRET: 'short', PUBLIC_URL: 'http://scrm.example.com', COMPANY_NAME: '' })).toEqual([
    'COMPANY_NAME is missing.',
    'CHUDIAN_SECRET must have at least 32 characters.',
    'PUBLIC_URL must begin with https: WeChat opens nothing else.',
  ]);
});

test.each([
  [{ PORT: 'three thousand' }, 'PORT must be a number.'],
  [{ PUBLIC_URL: 'scrm' }, 'PUBLIC_URL must be an address such as https://scrm.example.com.'],
  [{ DATABASE_URL: 'postgres://here/chudian' }, 'DATABASE_URL must begin with sqlite:, mysql:// or mariadb://.'],
  [{ WECHAT_MINI_AES_KEY: 'a'.repeat(42) }, 'WECHAT_MINI_AES_KEY must have 43 letters and digits.'],
  [{ WECHAT_SERVICE_AES_KEY: `${'b'.repeat(42)}=` }, 'WECHAT_SERVICE_AES_KEY must have 43 letters and digits.'],
  [{ WECHAT_PAY_APIV3_KEY: 'd'.repeat(31) }, 'WECHAT_PAY_APIV3_KEY must have 32 characters.'],
  [{ WECHAT_PAY_PRIVATE_KEY: 'a key' }, 'WECHAT_PAY_PRIVATE_KEY must be a private key in PEM.'],
  [{ WECHAT_PAY_PUBLIC_KEY: 'a key' }, 'WECHAT_PAY_PUBLIC_KEY must be a public key in PEM.'],
  [{ WECHAT_PAY_SERIAL: '' }, 'WECHAT_PAY_SERIAL is missing, and WECHAT_PAY_MCHID is there.'],
])('a setting that cannot work is refused anywhere: %j', (changes, problem) => {
  expect(production(changes)).toEqual([problem]);
  expect(problemsOf({ ...demoSettings, ...changes }, false)).toEqual([problem]);
});

test('a company without WeChat Pay needs none of its settings', () => {
  const none = { WECHAT_PAY_MCHID: '', WECHAT_PAY_APIV3_KEY: '', WECHAT_PAY_PRIVATE_KEY: '', WECHAT_PAY_SERIAL: '' };
  expect(production(none)).toEqual([]);
});
