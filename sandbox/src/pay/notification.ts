import type { JsonObject } from '../platform/json.js';
import type { PushEffect } from '../platform/faults.js';

export type EventType = 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED';

/** What one try of a notification came to. */
export interface Attempt {
  at: number;
  ms: number;
  status: number | null;
  note: string | null;
  isProbe: boolean;
}

/** One fact that the merchant's server must hear of, with everything that was tried. Its id and content never change. */
export interface Notification {
  id: string;
  eventType: EventType;
  url: string;
  personId: string;
  outTradeNo: string;
  outRefundNo: string | null;
  createdAt: number;
  /** What is sent, and the same before it was encrypted. */
  body: string;
  plain: string;
  effect: PushEffect | null;
  faultId: string | null;
  state: 'waiting' | 'delivered' | 'given-up' | 'lost';
  /** When it is due, while it waits. */
  nextAt: number;
  tries: number;
  attempts: Attempt[];
}

export interface News {
  eventType: EventType;
  url: string;
  personId: string;
  outTradeNo: string;
  outRefundNo?: string;
  resource: JsonObject;
}

export const SUMMARIES: Record<EventType, string> = {
  'TRANSACTION.SUCCESS': '支付成功', 'REFUND.SUCCESS': '退款成功', 'REFUND.ABNORMAL': '退款异常', 'REFUND.CLOSED': '退款关闭',
};

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
/** How long after a failed try the next one comes; after the last nothing does. */
export const AGAIN_AFTER: readonly number[] = [
  15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE, 60 * MINUTE,
  3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR,
];
