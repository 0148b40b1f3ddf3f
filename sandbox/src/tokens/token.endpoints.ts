import type { Account } from '../people/person.js';
import type { Endpoint } from '../platform/endpoint.js';
import { textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import { requireAccount } from './credentials.js';
import type { TokenPools } from './token-pools.js';

/** `token` and `stable_token`, for the mini-program and the service account alike. */
export function tokenEndpoints(platform: Platform, tokens: TokenPools): Endpoint[] {
  const admit = (ip: string, given: JsonObject, path: string): Account => {
    if (textOf(given.grant_type) !== 'client_credential') throw new WechatError(40002);
    const account = requireAccount(platform.config, given.appid, given.secret);
    requireListedAddress(platform, ip);
    platform.quotas.count(account, path);
    return account;
  };
  return [
    {
      path: '/cgi-bin/token',
      verb: 'GET',
      handle: ({ query, ip }) => ({ ...tokens.issue(admit(ip, query, '/cgi-bin/token'), 'token') }),
    },
    {
      path: '/cgi-bin/stable_token',
      verb: 'POST',
      handle: ({ body, ip }) => {
        const account = admit(ip, body, '/cgi-bin/stable_token');
        return { ...(body.force_refresh === true ? tokens.forceStable(account) : tokens.keep(account, 'stable')) };
      },
    },
  ];
}

function requireListedAddress(platform: Platform, ip: string): void {
  const listed = platform.config.ipWhitelist;
  if (listed === null || listed.includes(ip)) return;
  throw new WechatError(40164, `invalid ip ${ip} ipv6 ::ffff:${ip}, not in whitelist`);
}
