import { textOf, type JsonObject } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';

const MINUTE = 60;
const DAY = 86_400;
const LONGEST_DAYS = 30;

/** When a link ends, in seconds: at a time or after so many days, at most thirty. */
export function expiryOf(body: JsonObject, now: number): number {
  const expires = Number(body.expire_type ?? 0) === 1 ? now + daysOf(body) * DAY : Number(textOf(body.expire_time) || now + LONGEST_DAYS * DAY);
  if (!Number.isInteger(expires) || expires < now + MINUTE || expires > now + LONGEST_DAYS * DAY) {
    throw new WechatError(85401, 'time limit between 1min and 30day');
  }
  return expires;
}

function daysOf({ expire_interval: days }: JsonObject): number {
  const given = Number(days);
  if (!Number.isInteger(given) || given < 1 || given > LONGEST_DAYS) throw new WechatError(85401, 'time limit between 1min and 30day');
  return given;
}
