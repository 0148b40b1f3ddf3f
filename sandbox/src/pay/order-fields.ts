import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import { readRfc3339 } from './china-time.js';
import { requireFields, type Rules } from './fields.js';
import { PayError } from './pay-error.js';

const RULES: Rules = {
  appid: { type: 'string', required: true, longest: 32 },
  mchid: { type: 'string', required: true, longest: 32 },
  description: { type: 'string', required: true, longest: 127 },
  out_trade_no: { type: 'string', required: true, pattern: /^[0-9A-Za-z_\-|*]{6,32}$/ },
  time_expire: { type: 'string', longest: 64 },
  attach: { type: 'string', longest: 128 },
  notify_url: { type: 'string', required: true, longest: 255 },
  goods_tag: { type: 'string', longest: 32 },
  support_fapiao: { type: 'boolean' },
  amount: { type: 'object', required: true, fields: { total: { type: 'integer', required: true, least: 1 }, currency: { type: 'string', longest: 16, oneOf: ['CNY'] } } },
  payer: { type: 'object', required: true, fields: { openid: { type: 'string', required: true, longest: 128 } } },
  detail: { type: 'object' },
  scene_info: {
    type: 'object',
    fields: {
      payer_client_ip: { type: 'string', required: true, longest: 45 },
      device_id: { type: 'string', longest: 32 },
      store_info: { type: 'object' },
    },
  },
  settle_info: { type: 'object', fields: { profit_sharing: { type: 'boolean' } } },
};

export interface OrderInput {
  appid: string;
  openid: string;
  outTradeNo: string;
  description: string;
  attach: string | null;
  notifyUrl: string;
  deviceId: string | null;
  totalFen: number;
  expiresAt: number | null;
}

export function readOrder(body: JsonObject): OrderInput {
  requireFields(body, RULES);
  requireNotifyUrl(textOf(body.notify_url));
  const orNull = (value: unknown): string | null => (value === undefined ? null : textOf(value));
  return {
    appid: textOf(body.appid),
    openid: textOf(objectOf(body.payer).openid),
    outTradeNo: textOf(body.out_trade_no),
    description: textOf(body.description),
    attach: orNull(body.attach),
    notifyUrl: textOf(body.notify_url),
    deviceId: orNull(objectOf(body.scene_info).device_id),
    totalFen: Number(objectOf(body.amount).total),
    expiresAt: body.time_expire === undefined ? null : expiryOf(textOf(body.time_expire)),
  };
}

function expiryOf(text: string): number {
  const time = readRfc3339(text);
  if (time === null) throw PayError.field('/time_expire', '应为rfc3339格式', { value: text });
  return time;
}

const MACHINE_NAME = /^[a-z0-9-]+$|^\[::1\]$|^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+){2,3}$/i;

/** Without query, and over HTTPS; only a server beside the sandbox may be called in the clear. */
export function requireNotifyUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isReachable = url?.protocol === 'https:' || (url?.protocol === 'http:' && MACHINE_NAME.test(url.hostname));
  if (!url || !isReachable || text.includes('?') || text.includes('#')) throw PayError.field('/notify_url', '通知地址必须为https且不能携带参数', { value: text });
}
