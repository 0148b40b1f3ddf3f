import { demoSettings } from './demo-settings.js';
import { problemsOf } from './check-settings.js';
import { paySettingsOf, type PaySettings } from './pay-settings.js';
import { parseDatabaseUrl, type DatabaseSettings } from './database-url.js';

export interface WechatAccount {
  appId: string;
  secret: string;
  pushToken: string;
  encodingAesKey: string;
  originalId: string;
}

/** Every setting of the server, typed. `docs/operations.md` explains each; nothing else reads the environment. */
export class Config {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly database: DatabaseSettings;
  readonly secret: string;
  readonly filesFolder: string;
  readonly logLevel: string;
  readonly trustedProxies: string[];
  readonly runsBackground: boolean;
  readonly company: { name: string; intro: string };
  readonly mini: WechatAccount;
  readonly service: WechatAccount & { name: string };
  readonly wecom: { corpId: string; agentId: number; secret: string } | null;
  readonly pay: PaySettings | null;
  readonly addresses: { api: string; mp: string; wecom: string; pay: string };
  /** WeChat's template messages: of the lead's alerts, and of the attendees' notices. */
  readonly templates: { service: string; subscribe: string; serviceEvent: string; eventResult: string; eventReminder: string };
  readonly mail: { url: string; from: string } | null;

  constructor(given: Record<string, string | undefined>) {
    this.isProduction = given.NODE_ENV === 'production';
    const settings: Record<string, string | undefined> = this.isProduction ? given : { ...demoSettings, ...withoutEmpty(given) };
    const problems = problemsOf(settings, this.isProduction);
    if (problems.length > 0) throw new Error(`The server cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    const get = (name: string, fallback = '') => settings[name] || fallback;

    this.port = Number(get('PORT', '3000'));
    this.host = get('HOST', '127.0.0.1');
    this.publicUrl = get('PUBLIC_URL').replace(/\/$/, '');
    this.database = parseDatabaseUrl(get('DATABASE_URL'));
    this.secret = get('CHUDIAN_SECRET');
    this.filesFolder = get('FILES_FOLDER', 'data/files');
    this.logLevel = get('LOG_LEVEL', 'info');
    this.trustedProxies = get('TRUSTED_PROXIES').split(',').filter(Boolean);
    this.runsBackground = get('BACKGROUND', 'on') !== 'off';
    this.company = { name: get('COMPANY_NAME'), intro: get('COMPANY_INTRO') };
    this.mini = accountOf('WECHAT_MINI', get);
    this.service = { ...accountOf('WECHAT_SERVICE', get), name: get('WECHAT_SERVICE_NAME') };
    this.wecom = get('WECOM_CORP_ID') ? { corpId: get('WECOM_CORP_ID'), agentId: Number(get('WECOM_AGENT_ID')), secret: get('WECOM_SECRET') } : null;
    this.pay = paySettingsOf(get, this.publicUrl);
    this.addresses = {
      api: get('WECHAT_API_BASE', 'https://api.weixin.qq.com'),
      mp: get('WECHAT_MP_BASE', 'https://mp.weixin.qq.com'),
      wecom: get('WECOM_API_BASE', 'https://qyapi.weixin.qq.com'),
      pay: get('WECHAT_PAY_BASE', 'https://api.mch.weixin.qq.com'),
    };
    this.templates = {
      service: get('WECHAT_SERVICE_LEAD_TEMPLATE'), subscribe: get('WECHAT_MINI_LEAD_TEMPLATE'),
      serviceEvent: get('WECHAT_SERVICE_EVENT_TEMPLATE'), eventResult: get('WECHAT_MINI_EVENT_RESULT_TEMPLATE'), eventReminder: get('WECHAT_MINI_EVENT_REMINDER_TEMPLATE'),
    };
    this.mail = get('SMTP_URL') ? { url: get('SMTP_URL'), from: get('MAIL_FROM') } : null;
  }
}

function accountOf(prefix: string, get: (name: string) => string): WechatAccount {
  return {
    appId: get(`${prefix}_APPID`), secret: get(`${prefix}_SECRET`), pushToken: get(`${prefix}_PUSH_TOKEN`),
    encodingAesKey: get(`${prefix}_AES_KEY`), originalId: get(`${prefix}_ORIGINAL_ID`),
  };
}

function withoutEmpty(given: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}
