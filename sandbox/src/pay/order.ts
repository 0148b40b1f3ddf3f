import type { JsonObject } from '../platform/json.js';
import { rfc3339 } from './china-time.js';

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';

/** What was ordered, and what became of it. Times are the sandbox clock's. */
export interface Order {
  outTradeNo: string;
  appid: string;
  mchid: string;
  openid: string;
  personId: string;
  description: string;
  attach: string | null;
  notifyUrl: string;
  deviceId: string | null;
  totalFen: number;
  createdAt: number;
  /** The last moment to pay, and the moment from which the order is closed. */
  payUntil: number;
  closesAt: number;
  /** The parameters, for telling a repetition from another order under the same number. */
  asked: string;
  state: TradeState;
  paidAt: number | null;
  transactionId: string | null;
}

const DESCRIPTIONS: Record<TradeState, string> = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款，退款详情请查询退款单', CLOSED: '订单已关闭' };

/** As the query and the notification tell it. What only a paid order has is not there before. */
export function describeOrder(order: Order): JsonObject {
  const { appid, mchid, outTradeNo, state, attach, totalFen, deviceId, openid, paidAt, transactionId } = order;
  const described = { appid, mchid, out_trade_no: outTradeNo, trade_state: state, trade_state_desc: DESCRIPTIONS[state] };
  if (paidAt === null) return { ...described, amount: { total: totalFen, currency: 'CNY' } };
  return {
    ...described,
    transaction_id: transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    ...(attach !== null && { attach }),
    success_time: rfc3339(paidAt),
    payer: { openid },
    amount: { total: totalFen, payer_total: totalFen, currency: 'CNY', payer_currency: 'CNY' },
    ...(deviceId !== null && { scene_info: { device_id: deviceId } }),
  };
}
