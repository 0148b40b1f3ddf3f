import { isFields, parseJson, textIn } from '../parse-json.js';
import { WechatUnavailable, type RefusalReason } from '../wechat.errors.js';
import { PayRefused } from './pay.errors.js';

export interface FailedReply {
  api: string;
  status: number;
  body: string;
  requestId: string | null;
  /** The call asks for something to happen. */
  isSend: boolean;
}

interface Meaning {
  reason: RefusalReason;
  why: string;
}

const BAD_REQUEST: Meaning = { reason: 'bad-request', why: '微信支付不接受这次请求，请把错误信息交给技术人员。' };
const PAID: Meaning = { reason: 'order-paid', why: '订单已支付。' };
const CLOSED: Meaning = { reason: 'order-closed', why: '订单已关闭。' };
const UNKNOWN: Meaning = { reason: 'order-unknown', why: '微信支付没有这笔订单或退款。' };
const DIFFERS: Meaning = { reason: 'order-differs', why: '同一单号的内容与上次不同。' };
const BAD_ACCOUNT: Meaning = { reason: 'bad-account', why: '商户号、证书或 APIv3 密钥设置有误，请管理员检查微信支付设置与服务器时间。' };
const NOT_ALLOWED: Meaning = { reason: 'not-allowed', why: '商户号没有此权限或被限制，请到微信支付商户平台查看。' };
const SHORT: Meaning = { reason: 'balance-short', why: '商户账户余额不足，请充值；到账后自动重试。' };

/** Without underscores: WeChat writes some codes both ways. */
const MEANINGS: Record<string, Meaning> = {
  ORDERPAID: PAID, ORDERCLOSED: CLOSED, ORDERNOTEXIST: UNKNOWN, RESOURCENOTEXISTS: UNKNOWN, OUTTRADENOUSED: DIFFERS,
  NOTENOUGH: SHORT, SIGNERROR: BAD_ACCOUNT, APPIDMCHIDNOTMATCH: BAD_ACCOUNT, MCHNOTEXISTS: BAD_ACCOUNT,
  NOAUTH: NOT_ALLOWED, RULELIMIT: NOT_ALLOWED, ACCOUNTERROR: NOT_ALLOWED,
  USERACCOUNTABNORMAL: { reason: 'payer-abnormal', why: '用户的微信支付账户异常，无法原路退款，请与用户联系后人工退款。' },
  NOSTATEMENTEXIST: { reason: 'no-bill', why: '当天没有账单。' },
};

/** The number at the end of the Request-ID is finer than the code. */
const NUMBERS: Record<string, Meaning> = {
  268449538: PAID, 268498689: PAID, 268447914: CLOSED, 268512771: UNKNOWN, 268498688: DIFFERS, 268443699: BAD_ACCOUNT,
};

const LATER: Record<string, number> = { FREQUENCYLIMITED: 5, FREQUENCYLIMITEXCEED: 5, RATELIMITEXCEEDED: 5, STATEMENTCREATING: 600 };

/** What a reply that is not a success means. Texts differ for one code, so only code and number count. */
export function readRefusal({ api, status, body, requestId, isSend }: FailedReply): PayRefused | WechatUnavailable {
  const payCode = codeIn(body);
  const plainCode = payCode.replace(/_/g, '').toUpperCase();
  const afterSeconds = LATER[plainCode] ?? (status === 429 ? LATER.FREQUENCYLIMITED : undefined);
  if (afterSeconds !== undefined) return new WechatUnavailable(api, told(status, payCode, requestId), { retryAfterSeconds: afterSeconds });
  if (status < 400 || status >= 500) return new WechatUnavailable(api, told(status, payCode, requestId), { isSendUncertain: isSend });
  const { reason, why } = NUMBERS[numberIn(requestId)] ?? MEANINGS[plainCode] ?? BAD_REQUEST;
  return new PayRefused(api, status, payCode || 'no code', reason, why, requestId);
}

function codeIn(body: string): string {
  try {
    const fields = parseJson(body);
    return isFields(fields) ? textIn(fields, 'code') : '';
  } catch {
    return '';
  }
}

const numberIn = (requestId: string | null): string => requestId?.split('-').at(-1) ?? '';
const told = (status: number, code: string, requestId: string | null): string => [`HTTP ${status}`, code, requestId && `request ${requestId}`].filter(Boolean).join(', ');
