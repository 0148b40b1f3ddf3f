import { isFields, textIn, type Fields } from '../parse-json.js';
import { WechatUnavailable } from '../wechat.errors.js';
import type { PaymentFact, RefundFact } from './pay-words.js';

/** REFUND only says that a refund was filed: the payment was there. */
const WAS_PAID = new Set(['SUCCESS', 'REFUND']);
const WAS_CLOSED = new Set(['CLOSED', 'REVOKED']);

const REFUND_STATES: Record<string, RefundFact['state']> = { PROCESSING: 'processing', SUCCESS: 'succeeded', ABNORMAL: 'abnormal', CLOSED: 'closed' };

/** What an order is, from an answer or from a notification's inside. */
export function paymentFactOf(fields: Fields): PaymentFact {
  const tradeState = textIn(fields, 'trade_state');
  if (WAS_PAID.has(tradeState)) {
    const amount = isFields(fields.amount) ? fields.amount : {};
    return { state: 'paid', transactionId: required(fields, 'transaction_id'), amountFen: fenIn(amount, 'total'), paidAt: momentIn(fields, 'success_time') };
  }
  return { state: WAS_CLOSED.has(tradeState) ? 'closed' : 'open' };
}

/** What a refund is. A notification calls the state otherwise than an answer. */
export function refundFactOf(fields: Fields): RefundFact {
  const state = REFUND_STATES[textIn(fields, 'status') || textIn(fields, 'refund_status')];
  if (!state) throw new WechatUnavailable('refund', 'a state of a refund that nobody knows');
  const amount = isFields(fields.amount) ? fields.amount : {};
  return { state, amountFen: fenIn(amount, 'refund'), wechatId: required(fields, 'refund_id'), acceptedAt: maybeMoment(fields, 'create_time'), settledAt: maybeMoment(fields, 'success_time') };
}

const maybeMoment = (fields: Fields, name: string): Date | null => (textIn(fields, name) ? momentIn(fields, name) : null);

export function fenIn(fields: Fields, name: string): number {
  const fen = Number(required(fields, name));
  if (!Number.isSafeInteger(fen) || fen < 0) throw new WechatUnavailable('pay', `${name} is no sum`);
  return fen;
}

function momentIn(fields: Fields, name: string): Date {
  const at = new Date(required(fields, name));
  if (Number.isNaN(at.getTime())) throw new WechatUnavailable('pay', `${name} is no time`);
  return at;
}

export function required(fields: Fields, name: string): string {
  const value = textIn(fields, name);
  if (!value) throw new WechatUnavailable('pay', `an answer without ${name}`);
  return value;
}
