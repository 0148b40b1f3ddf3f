import type { Answer, Call } from './calls/call.js';
import type { WechatHttp } from './calls/wechat-http.js';
import type { TokenSource } from './tokens/token-source.js';
import type { Tokens } from './tokens/tokens.js';

export interface AccountCall extends Omit<Call, 'api' | 'url' | 'query'> {
  /** `/cgi-bin/…`, which also names the call in metrics. */
  path: string;
  query?: Record<string, string>;
}

/** The calls of one account that carry its access token. */
export class AccountCalls {
  constructor(
    private readonly http: WechatHttp,
    private readonly tokens: Tokens,
    private readonly address: string,
    private readonly source: TokenSource,
  ) {}

  call({ path, query, ...call }: AccountCall): Promise<Answer> {
    return this.tokens.use(this.source, (token) =>
      this.http.call({ ...call, api: path, url: `${this.address}${path}`, query: { access_token: token, ...query } }));
  }
}
