import type { JsonObject } from '../platform/json.js';

/** HTTP statuses by code. */
const STATUSES: Record<string, number> = {
  SIGN_ERROR: 401,
  NO_AUTH: 403, RULE_LIMIT: 403, TRADE_ERROR: 403, ACCOUNT_ERROR: 403, NOT_ENOUGH: 403, OUT_TRADE_NO_USED: 403, USER_ACCOUNT_ABNORMAL: 403,
  ORDER_NOT_EXIST: 404, RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429, RATELIMIT_EXCEEDED: 429,
  SYSTEM_ERROR: 500, BANK_ERROR: 500, OPENID_MISMATCH: 500, INVALID_TRANSACTIONID: 500,
  SERVICE_UNAVAILABLE: 503,
};

/** The number at the end of `Request-ID`. */
const NUMBERS: Record<string, number> = { SIGN_ERROR: 268443699, ORDER_NOT_EXIST: 268512771, ORDERPAID: 268498689, ORDER_PAID: 268449538, ORDER_CLOSED: 268447914 };
const OTHER_NUMBER = 268435458;

const MESSAGES: Record<string, string> = {
  SYSTEM_ERROR: '系统异常，请稍后重试',
  SERVICE_UNAVAILABLE: '服务暂不可用，请稍后重试',
  BANK_ERROR: '银行系统异常',
  FREQUENCY_LIMITED: '频率限制',
  RATELIMIT_EXCEEDED: '接口限频',
  NOT_ENOUGH: '基本账户余额不足，请充值后重新发起',
  USER_ACCOUNT_ABNORMAL: '退款请求失败，用户账户异常',
  RULE_LIMIT: '业务规则限制',
  ACCOUNT_ERROR: '账号异常',
  NO_AUTH: '商户无权限',
  TRADE_ERROR: '交易错误',
  ORDER_CLOSED: '订单已关闭',
};

export interface FieldDetail {
  field: string;
  value?: unknown;
  issue: string;
  location: 'body' | 'query' | 'path' | 'header' | 'authorization';
}

interface More {
  status?: number;
  number?: number;
  detail?: FieldDetail | JsonObject;
}

/** WeChat Pay's way to say no: a status, a code to branch on and a message that nobody should compare. */
export class PayError extends Error {
  readonly status: number;
  readonly number: number;
  readonly detail: object | undefined;

  constructor(readonly code: string, message: string = MESSAGES[code] ?? '请求失败', { status, number, detail }: More = {}) {
    super(message);
    this.status = status ?? STATUSES[code] ?? 400;
    this.number = number ?? NUMBERS[code] ?? OTHER_NUMBER;
    this.detail = detail;
  }

  /** A parameter that is not as it must be. */
  static field(field: string, issue: string, { value, location = 'body', number }: Partial<FieldDetail> & { number?: number } = {}): PayError {
    return new PayError('PARAM_ERROR', `参数错误：${issue}`, { detail: { field, value, issue, location }, number });
  }
}
