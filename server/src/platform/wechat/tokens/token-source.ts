import type { WechatAccount } from '../../config/config.js';
import type { Answer } from '../calls/call.js';
import type { Meanings } from '../calls/error-numbers.js';
import type { WechatHttp } from '../calls/wechat-http.js';
import { textIn } from '../parse-json.js';
import { WechatUnavailable } from '../wechat.errors.js';

export interface GivenToken {
  token: string;
  secondsLeft: number;
}

/** Where an account's access token comes from. */
export interface TokenSource {
  /** Names its row among the stored tokens. */
  key: string;
  fetch(): Promise<GivenToken>;
}

/** When a token is asked for, 40001 does not speak of the old one: the secret is wrong. */
const MEANINGS: Meanings = {
  40001: { does: 'refuse', reason: 'bad-account', why: '微信账号的密钥不正确，请联系管理员检查设置。' },
  45009: { does: 'retry', afterSeconds: 600 },
};

/** Normal mode: all who ask get the same token until it is nearly over. Forcing a new one would end everybody's. */
export function stableToken(http: WechatHttp, address: string, { appId, secret }: WechatAccount): TokenSource {
  const call = { api: 'stable_token', url: `${address}/cgi-bin/stable_token`, query: {}, body: { grant_type: 'client_credential', appid: appId, secret }, meanings: MEANINGS };
  return { key: appId, fetch: async () => given(await http.call(call)) };
}

export function wecomToken(http: WechatHttp, address: string, { corpId, agentId, secret }: { corpId: string; agentId: number; secret: string }): TokenSource {
  const call = { api: 'wecom.gettoken', url: `${address}/cgi-bin/gettoken`, query: { corpid: corpId, corpsecret: secret }, meanings: MEANINGS };
  return { key: `${corpId}:${agentId}`, fetch: async () => given(await http.call(call)) };
}

function given({ fields }: Answer): GivenToken {
  const token = textIn(fields, 'access_token');
  const secondsLeft = Number(textIn(fields, 'expires_in'));
  if (!token || !(secondsLeft > 0)) throw new WechatUnavailable('token', 'an answer without a token');
  return { token, secondsLeft };
}
