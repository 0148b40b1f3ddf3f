import type { JsonObject } from '../platform/json.js';
import { rfc3339 } from './china-time.js';

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

/** Money on its way back: accepted at once, and done later or not at all. */
export interface Refund {
  refundId: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  personId: string;
  reason: string | null;
  notifyUrl: string | null;
  refundFen: number;
  totalFen: number;
  createdAt: number;
  /** When it is settled, and how. */
  settlesAt: number;
  settlesAs: Exclude<RefundStatus, 'PROCESSING'>;
  succeededAt: number | null;
  status: RefundStatus;
  asked: string;
}

const RECEIVED_BY = '支付用户零钱';

const head = ({ refundId, outRefundNo, transactionId, outTradeNo, succeededAt }: Refund): JsonObject => ({
  refund_id: refundId,
  out_refund_no: outRefundNo,
  transaction_id: transactionId,
  out_trade_no: outTradeNo,
  user_received_account: RECEIVED_BY,
  ...(succeededAt !== null && { success_time: rfc3339(succeededAt) }),
});

/** As the query tells it. */
export function describeRefund(refund: Refund): JsonObject {
  const { refundFen, totalFen, status, createdAt } = refund;
  return {
    ...head(refund),
    channel: 'ORIGINAL',
    create_time: rfc3339(createdAt),
    status,
    funds_account: 'AVAILABLE',
    amount: {
      total: totalFen, refund: refundFen, payer_total: totalFen, payer_refund: refundFen, settlement_refund: refundFen, settlement_total: totalFen,
      discount_refund: 0, currency: 'CNY', from: [],
    },
    promotion_detail: [],
  };
}

/** As the notification tells it, which has another name for the status and less of everything. */
export function announceRefund(refund: Refund, mchid: string): JsonObject {
  const { refundFen, totalFen, status } = refund;
  return { mchid, ...head(refund), refund_status: status, amount: { total: totalFen, refund: refundFen, payer_total: totalFen, payer_refund: refundFen } };
}
