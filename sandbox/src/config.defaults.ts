import type { SandboxConfig } from './config.js';
import { demoMerchant } from './pay/demo-keys.js';
import { seededPeople } from './people/seeded-people.js';

const SERVER = 'http://localhost:3000';
const LEAD_FIELDS = [
  { key: 'thing1', name: '客户姓名' },
  { key: 'thing2', name: '公司' },
  { key: 'thing3', name: '触达原因' },
  { key: 'time4', name: '时间' },
];

const EVENT_FIELDS = [
  { key: 'thing1', name: '活动名称' },
  { key: 'time2', name: '活动时间' },
  { key: 'thing3', name: '活动地点' },
  { key: 'thing5', name: '备注' },
];
const EVENT_STATE = { key: 'phrase4', name: '状态' };

/** The demo company's accounts. The demo configuration of the server holds the same values. */
export const defaultConfig: SandboxConfig = {
  seed: 'chudian',
  miniProgram: {
    appid: 'wx5d0c8a1e7b3f2946',
    secret: '5a1d3c7e9b2f4a6081c3e5d7f9a1b2c4',
    originalId: 'gh_0c5d7e9f1a2b',
    name: '触点',
    push: {
      url: `${SERVER}/wechat/push/mini`,
      token: 'chudianmini',
      encodingAESKey: 'kLmN0pQrStUvWxYz1aBcDeFgHiJkLmNoPqRsTuVwXyZ',
      mode: 'safe',
      format: 'json',
    },
    templates: [
      { id: 'LEADALERT0mini0subscribe0template0000000000', title: '线索提醒', fields: LEAD_FIELDS, kind: 'one-time' },
      { id: 'EVENTRESULT0mini0subscribe0template00000000', title: '报名结果通知', fields: [...EVENT_FIELDS, EVENT_STATE], kind: 'one-time' },
      { id: 'EVENTREMINDER0mini0subscribe0template000000', title: '活动开始提醒', fields: EVENT_FIELDS, kind: 'one-time' },
    ],
    url: `${SERVER}/m/`,
    homePage: 'contacts/pages/me/index',
    pages: [
      'materials/pages/landing/index',
      'content/pages/item/index',
      'leads/pages/inbox/index',
      'leads/pages/lead/index',
      'contacts/pages/me/index',
      'staff/pages/bind/index',
      'contacts/pages/privacy/index',
      'events/pages/event/index',
      'events/pages/list/index',
      'events/pages/mine/index',
      'events/pages/registration/index',
      'events/pages/sign-up/index',
      'events/pages/pay/index',
      'events/pages/edit/index',
      'events/pages/survey/index',
      'events/pages/venue/index',
      'events/pages/claim/index',
      'events/pages/check-in/index',
      'door/pages/pair/index',
      'door/pages/gate/index',
      'forms/pages/form/index',
    ],
    privacy: { contractName: '《触点小程序隐私保护指引》', declared: ['getPhoneNumber', 'scanCode', 'setClipboardData'] },
    phoneNumberQuota: 1_000_000,
    shortLinks: false,
    plainLinks: [
      { prefix: `${SERVER}/q/`, page: 'materials/pages/landing/index' },
      { prefix: `${SERVER}/check-in`, page: 'events/pages/check-in/index' },
      { prefix: `${SERVER}/invite`, page: 'events/pages/event/index' },
    ],
  },
  serviceAccount: {
    appid: 'wx8f2b4d6a0c1e3957',
    secret: 'c4b2a1f9d7e5c3810a6f4b2e9d7c3a5f',
    originalId: 'gh_7a9b1c3d5e6f',
    name: '触点科技',
    push: {
      url: `${SERVER}/wechat/push/service`,
      token: 'chudianservice',
      encodingAESKey: 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789aBcDeFg',
      mode: 'safe',
      format: 'xml',
    },
    templates: [
      {
        id: 'LEADALERT0service0template0000000000000000',
        title: '线索提醒',
        fields: [...LEAD_FIELDS, { key: 'phrase5', name: '线索状态' }],
      },
      { id: 'EVENTNOTICE0service0template00000000000000', title: '活动通知', fields: [...EVENT_FIELDS, EVENT_STATE] },
    ],
    oauthDomains: ['localhost', '127.0.0.1'],
    linkedMiniPrograms: ['wx5d0c8a1e7b3f2946'],
  },
  wecom: {
    corpid: 'ww3a5c7e9f1b2d4c6e',
    corpName: '触点科技',
    agents: [{ agentid: 1000002, name: '线索助手', secret: 'demoWecomAgentSecret0123456789abcdefghijklmn' }],
  },
  pay: {
    mchid: demoMerchant.mchid,
    name: demoMerchant.name,
    apiV3Key: demoMerchant.apiV3Key,
    merchantSerial: demoMerchant.certificateSerial,
    merchantCertificate: demoMerchant.certificate,
    mode: 'mixed',
    refundNotifyUrl: null,
    refundMs: 3_000,
    probes: 0.1,
    timeoutMs: 5_000,
    timesFaster: 1,
  },
  openPlatform: true,
  ipWhitelist: null,
  quotas: {
    '/cgi-bin/token': { perDay: 2_000 },
    '/cgi-bin/stable_token': { perDay: 500_000, perMinute: 10_000 },
    '/wxa/getwxacodeunlimit': { perMinute: 5_000 },
    '/cgi-bin/qrcode/create': { perDay: 100_000 },
    '/cgi-bin/message/template/send': { perDay: 100_000 },
    '/cgi-bin/message/custom/send': { perDay: 500_000 },
    '/cgi-bin/message/subscribe/send': { perDay: 10_000_000 },
    '/wxa/generate_urllink': { perDay: 500_000 },
    '/wxa/generatescheme': { perDay: 500_000 },
  },
  people: seededPeople,
  push: { timeoutMs: 5_000, concurrency: 32 },
  keep: { calls: 2_000, messages: 50_000, chat: 300, mails: 500 },
  log: { maskSecrets: true },
};
