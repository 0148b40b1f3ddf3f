import type { ErrorCode } from '@chudian/shared';
import { DomainError, type RefusalKind } from '../errors/domain-error.js';

/** Why WeChat said no, in our words. */
export type RefusalReason =
  | 'no-credit' // has not allowed one more subscribe message
  | 'not-following'
  | 'blocked' // follows, and refuses our messages
  | 'bad-openid' // not a person of this account; on WeCom, not a member of staff
  | 'window-closed' // too long, or too many messages, since the person last did something
  | 'quota' // used up until tomorrow
  | 'bad-template'
  | 'bad-field'
  | 'bad-page' // not a page of the released mini-program
  | 'bad-scene'
  | 'codes-used-up' // the account has all the permanent codes that it will ever get
  | 'bad-words' // marketing, or words that WeChat forbids
  | 'used-code' // the login or phone code is old, unknown or was exchanged before
  | 'login-blocked'
  | 'not-allowed' // the account lacks the right, or is restricted
  | 'bad-account' // appid, secret or address list: the settings are wrong
  | 'order-paid'
  | 'order-closed'
  | 'order-unknown' // neither an order nor a refund of this number
  | 'order-differs' // the number was used for something else before
  | 'balance-short' // the merchant's account cannot pay the refund yet
  | 'payer-abnormal' // the person's own account refuses the money
  | 'no-bill'
  | 'bad-request'; // a call that we wrote wrongly, or a number that nobody has seen yet

/** A final no: repeating the call changes nothing. */
export class WechatRefused extends DomainError {
  readonly kind: RefusalKind;
  readonly code: ErrorCode;

  constructor(
    readonly api: string,
    readonly errcode: number,
    readonly reason: RefusalReason,
    /** What a marketer can do about it, in Chinese. */
    readonly why: string,
    /** WeChat's own trace of the call, good for seven days. */
    readonly rid: string | null = null,
    /** With `bad-field`: which one. */
    readonly field: string | null = null,
  ) {
    super(`WeChat refused ${api}: ${reason} (${errcode})${field ? ` at ${field}` : ''}${rid ? ` rid ${rid}` : ''}.`);
    this.kind = CODE_OF[reason] ? 'invalid' : 'conflict';
    this.code = CODE_OF[reason] ?? 'WECHAT_REFUSED';
  }
}

const CODE_OF: Partial<Record<RefusalReason, ErrorCode>> = {
  'used-code': 'WECHAT_CODE_INVALID',
  'login-blocked': 'WECHAT_LOGIN_BLOCKED',
};

export interface Outage {
  retryAfterSeconds: number;
  /** WeChat's number, when it answered with one. */
  errcode: number | null;
  /** True when a message may have gone out all the same: repeat it with the same message key, or not at all. */
  isSendUncertain: boolean;
}

/** No answer, or "later": the same call may succeed. */
export class WechatUnavailable extends DomainError implements Outage {
  readonly kind = 'unavailable';
  readonly code = 'WECHAT_UNAVAILABLE';
  readonly retryAfterSeconds: number;
  readonly errcode: number | null;
  readonly isSendUncertain: boolean;

  constructor(readonly api: string, readonly trouble: string, outage: Partial<Outage> = {}) {
    super(`WeChat cannot do ${api} now: ${trouble}.`);
    this.retryAfterSeconds = outage.retryAfterSeconds ?? 5;
    this.errcode = outage.errcode ?? null;
    this.isSendUncertain = outage.isSendUncertain ?? false;
  }
}

/** The access token is not good any more. Never leaves this folder: `Tokens` renews it, once. */
export class TokenRejected extends Error {
  constructor(readonly api: string, readonly errcode: number) {
    super(`WeChat rejected the access token for ${api} (${errcode}).`);
  }
}
