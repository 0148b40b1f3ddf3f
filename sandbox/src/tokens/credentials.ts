import type { SandboxConfig } from '../config.js';
import type { Account } from '../people/person.js';
import { textOf } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';

/** Which of the two accounts of api.weixin.qq.com an appid and secret belong to. */
export function requireAccount(config: SandboxConfig, appid: unknown, secret: unknown): Account {
  if (textOf(appid) === '') throw new WechatError(41002);
  if (textOf(secret) === '') throw new WechatError(41004);
  const account = findAccount(config, textOf(appid));
  if (account === null) throw new WechatError(40013);
  if (configOf(config, account).secret !== secret) throw new WechatError(40125);
  return account;
}

export function findAccount(config: SandboxConfig, appid: string): 'mini' | 'service' | null {
  if (appid === config.miniProgram.appid) return 'mini';
  return appid === config.serviceAccount.appid ? 'service' : null;
}

export const configOf = (config: SandboxConfig, account: Account) =>
  account === 'mini' ? config.miniProgram : config.serviceAccount;
