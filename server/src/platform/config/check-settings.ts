import { demoSettings } from './demo-settings.js';
import { payProblemsOf } from './pay-settings.js';

type Settings = Record<string, string | undefined>;

const REQUIRED = [
  'PUBLIC_URL', 'DATABASE_URL', 'CHUDIAN_SECRET', 'COMPANY_NAME',
  'WECHAT_MINI_APPID', 'WECHAT_MINI_SECRET', 'WECHAT_MINI_PUSH_TOKEN', 'WECHAT_MINI_AES_KEY', 'WECHAT_MINI_ORIGINAL_ID',
  'WECHAT_SERVICE_APPID', 'WECHAT_SERVICE_SECRET', 'WECHAT_SERVICE_PUSH_TOKEN', 'WECHAT_SERVICE_AES_KEY', 'WECHAT_SERVICE_ORIGINAL_ID',
  'WECHAT_SERVICE_LEAD_TEMPLATE',
];
const SECRETS = ['CHUDIAN_SECRET', 'WECHAT_MINI_SECRET', 'WECHAT_MINI_PUSH_TOKEN', 'WECHAT_MINI_AES_KEY', 'WECHAT_SERVICE_SECRET', 'WECHAT_SERVICE_PUSH_TOKEN', 'WECHAT_SERVICE_AES_KEY', 'WECOM_SECRET', 'WECHAT_PAY_APIV3_KEY', 'WECHAT_PAY_PRIVATE_KEY'] as const;
const AES_KEYS = ['WECHAT_MINI_AES_KEY', 'WECHAT_SERVICE_AES_KEY'];

/** What is wrong with the settings, one sentence each; empty when the server may start. */
export function problemsOf(settings: Settings, isProduction: boolean): string[] {
  const problems = REQUIRED.filter((name) => !settings[name]).map((name) => `${name} is missing.`);
  if (settings.PORT && !/^\d{1,5}$/.test(settings.PORT)) problems.push('PORT must be a number.');
  if (settings.PUBLIC_URL && !URL.canParse(settings.PUBLIC_URL)) problems.push('PUBLIC_URL must be an address such as https://scrm.example.com.');
  if (settings.DATABASE_URL && !/^(sqlite:.|mysql:\/\/|mariadb:\/\/)/.test(settings.DATABASE_URL)) problems.push('DATABASE_URL must begin with sqlite:, mysql:// or mariadb://.');
  for (const name of AES_KEYS) {
    if (settings[name] && !/^[A-Za-z0-9]{43}$/.test(settings[name])) problems.push(`${name} must have 43 letters and digits.`);
  }
  problems.push(...payProblemsOf(settings));
  return isProduction ? [...problems, ...weaknessesOf(settings)] : problems;
}

function weaknessesOf(settings: Settings): string[] {
  const problems = SECRETS.filter((name) => settings[name] === demoSettings[name]).map((name) => `${name} is the demo's value; set your own.`);
  if (settings.CHUDIAN_SECRET && settings.CHUDIAN_SECRET.length < 32) problems.push('CHUDIAN_SECRET must have at least 32 characters.');
  if (settings.PUBLIC_URL?.startsWith('http:')) problems.push('PUBLIC_URL must begin with https: WeChat opens nothing else.');
  return problems;
}
