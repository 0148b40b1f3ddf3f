import type { Account } from '../people/person.js';
import type { JsonObject } from './json.js';

export const HOSTS = {
  api: 'api.weixin.qq.com',
  mp: 'mp.weixin.qq.com',
  open: 'open.weixin.qq.com',
  wecom: 'qyapi.weixin.qq.com',
  links: 'wxaurl.cn',
  pay: 'api.mch.weixin.qq.com',
} as const;
export type Host = (typeof HOSTS)[keyof typeof HOSTS];

/** One call of one interface. */
export interface Call {
  /** After the host. */
  path: string;
  query: Record<string, string>;
  body: JsonObject;
  headers: Record<string, string | string[] | undefined>;
  ip: string;
  /** Whose access_token it is; for interfaces without a token, the account that the endpoint serves. */
  account: Account;
  token: string;
  /** Set by the endpoint for the log: whom the call is about. */
  personId: string | null;
}

export type Answer = JsonObject | Document;

/** An answer that is not JSON. */
export class Document {
  constructor(
    readonly type: string,
    readonly content: Buffer | string,
    readonly status = 200,
    readonly headers: Record<string, string> = {},
  ) {}

  static redirect(location: string): Document {
    return new Document('text/plain', '', 302, { location });
  }

  static page(html: string, status = 200): Document {
    return new Document('text/html; charset=utf-8', html, status);
  }
}

export interface Endpoint {
  host?: Host;
  path: string;
  verb: 'GET' | 'POST' | 'any';
  /** Accounts whose access_token opens it; without it the interface needs none. */
  tokenOf?: readonly Account[];
  /** The errcode for a body that is not JSON, where it differs from 47001. */
  badBody?: number;
  handle(call: Call): Answer | Promise<Answer>;
}

export const OK: JsonObject = { errcode: 0, errmsg: 'ok' };
