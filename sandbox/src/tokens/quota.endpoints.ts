import type { Account } from '../people/person.js';
import { OK, type Endpoint } from '../platform/endpoint.js';
import { textOf } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import { configOf, requireAccount } from './credentials.js';

const BOTH: readonly Account[] = ['mini', 'service'];
const CLEARINGS_A_MONTH = 10;
const UNLIMITED = 2_000_000_000;

/** How much of a quota is used, and starting it again. */
export function quotaEndpoints(platform: Platform): Endpoint[] {
  const clearings = platform.state.map<number>('quota.clearings');
  const clear = (account: Account) => {
    const month = `${account} ${new Date(platform.clock.now()).toISOString().slice(0, 7)}`;
    const used = clearings.get(month) ?? 0;
    if (used >= CLEARINGS_A_MONTH) throw new WechatError(48006);
    clearings.set(month, used + 1);
    platform.quotas.clear(account);
    return OK;
  };
  return [
    {
      path: '/cgi-bin/clear_quota',
      verb: 'POST',
      tokenOf: BOTH,
      handle: ({ account, body }) => {
        if (body.appid !== configOf(platform.config, account).appid) throw new WechatError(40013);
        return clear(account);
      },
    },
    {
      path: '/cgi-bin/clear_quota/v2',
      verb: 'POST',
      handle: ({ body, query }) =>
        clear(requireAccount(platform.config, body.appid ?? query.appid, body.appsecret ?? query.appsecret)),
    },
    {
      path: '/cgi-bin/openapi/quota/get',
      verb: 'POST',
      tokenOf: BOTH,
      handle: ({ account, body }) => ({ ...OK, ...quotaOf(platform, account, textOf(body.cgi_path)) }),
    },
    {
      path: '/cgi-bin/openapi/quota/clear',
      verb: 'POST',
      tokenOf: BOTH,
      handle: ({ account, body }) => {
        platform.quotas.clear(account, textOf(body.cgi_path));
        return OK;
      },
    },
  ];
}

function quotaOf(platform: Platform, account: Account, path: string) {
  if (path.startsWith('/sns/')) throw new WechatError(76022, 'not allow to get quota of this cgi');
  if (!path.startsWith('/')) throw new WechatError(76021, 'cgi_path not found, please check');
  const { perDay = UNLIMITED, perMinute = UNLIMITED } = platform.config.quotas[path] ?? {};
  const used = platform.quotas.usedToday(account, path);
  return {
    quota: { daily_limit: perDay, used, remain: Math.max(0, perDay - used) },
    rate_limit: { call_count: perMinute, refresh_second: 60 },
  };
}
