import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import { requireFields, type Rules } from './fields.js';
import { requireNotifyUrl } from './order-fields.js';
import { PayError } from './pay-error.js';

const RULES: Rules = {
  transaction_id: { type: 'string', longest: 32 },
  out_trade_no: { type: 'string', longest: 32 },
  out_refund_no: { type: 'string', required: true, longest: 64, pattern: /^[0-9A-Za-z_\-|*@]+$/ },
  reason: { type: 'string', longest: 80 },
  notify_url: { type: 'string', longest: 256 },
  funds_account: { type: 'string', oneOf: ['AVAILABLE'] },
  amount: {
    type: 'object',
    required: true,
    fields: {
      refund: { type: 'integer', required: true, least: 1 },
      total: { type: 'integer', required: true, least: 1 },
      currency: { type: 'string', required: true, oneOf: ['CNY'] },
      from: { type: 'list' },
    },
  },
  goods_detail: { type: 'list' },
};

export interface RefundInput {
  transactionId: string | null;
  outTradeNo: string | null;
  outRefundNo: string;
  reason: string | null;
  notifyUrl: string | null;
  refundFen: number;
  totalFen: number;
}

export function readRefund(body: JsonObject): RefundInput {
  requireFields(body, RULES);
  const orNull = (value: unknown): string | null => (value === undefined ? null : textOf(value));
  const input = {
    transactionId: orNull(body.transaction_id),
    outTradeNo: orNull(body.out_trade_no),
    outRefundNo: textOf(body.out_refund_no),
    reason: orNull(body.reason),
    notifyUrl: orNull(body.notify_url),
    refundFen: Number(objectOf(body.amount).refund),
    totalFen: Number(objectOf(body.amount).total),
  };
  if (input.transactionId === null && input.outTradeNo === null) throw PayError.field('/out_trade_no', 'transaction_id和out_trade_no必须二选一');
  if (input.notifyUrl !== null) requireNotifyUrl(input.notifyUrl);
  return input;
}
