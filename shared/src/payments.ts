import type { Named, Page } from './page.js';

/** What an order may be for. */
export const ORDER_SUBJECT_KINDS = ['registration'] as const;
export type OrderSubjectKind = (typeof ORDER_SUBJECT_KINDS)[number];
export interface OrderSubject {
  kind: OrderSubjectKind;
  id: string;
}

/**
 * open: may be paid · closing: no longer wanted, WeChat has not yet confirmed that nobody can pay · closed · paid · refunded: all of it ·
 * disputed: money came, but not the sum that was asked for, so a person must look.
 */
export const ORDER_STATES = ['open', 'closing', 'closed', 'paid', 'refunded', 'disputed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export const ORDER_STATE_NAMES: Record<OrderState, string> = {
  open: '待支付', closing: '关闭中', closed: '已关闭', paid: '已支付', refunded: '已退款', disputed: '待核对',
};

export const ORDER_CLOSE_REASONS = ['unpaid', 'cancelled', 'closed-at-wechat', 'amount-mismatch', 'paid-twice'] as const;
export type OrderCloseReason = (typeof ORDER_CLOSE_REASONS)[number];
export const ORDER_CLOSE_REASON_NAMES: Record<OrderCloseReason, string> = {
  unpaid: '逾期未支付', cancelled: '已取消', 'closed-at-wechat': '微信侧已关闭', 'amount-mismatch': '金额不符，已退款', 'paid-twice': '重复支付，原路退回',
};

/** Why a person should look at an order. */
export const ORDER_TROUBLES = ['amount-mismatch', 'paid-twice', 'paid-late', 'refund-stuck'] as const;
export type OrderTrouble = (typeof ORDER_TROUBLES)[number];
export const ORDER_TROUBLE_NAMES: Record<OrderTrouble, string> = {
  'amount-mismatch': '实付金额与订单不符', 'paid-twice': '重复支付，已自动退款', 'paid-late': '关闭后才支付', 'refund-stuck': '退款未成功',
};

/**
 * waiting: not yet taken by WeChat · processing: taken · succeeded · abnormal: the person's account refuses the money · refused: WeChat
 * did not take it; both are tried again with the same number · closed: nothing moved and nothing will, so another may be ordered.
 */
export const REFUND_STATES = ['waiting', 'processing', 'succeeded', 'abnormal', 'closed', 'refused'] as const;
export type RefundState = (typeof REFUND_STATES)[number];
export const REFUND_STATE_NAMES: Record<RefundState, string> = {
  waiting: '待退款', processing: '退款中', succeeded: '已退款', abnormal: '退款异常', closed: '退款关闭', refused: '被拒绝',
};
export type RefundOutcome = Exclude<RefundState, 'waiting' | 'processing'>;

// ── the visitor's own side ────────────────────────────────────────────────────

/** GET /api/me/orders/:id. Ask after wx.requestPayment said ok and said fail alike: only this tells. */
export interface MyOrderView {
  id: string;
  subject: OrderSubject;
  description: string;
  amountFen: number;
  refundedFen: number;
  state: OrderState;
  payBy: string;
  paidAt: string | null;
}

/** POST /api/me/orders/:id/payments: what wx.requestPayment takes, as it is. */
export interface PaymentView {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

// ── the console ───────────────────────────────────────────────────────────────

export interface OrderRow {
  id: string;
  contact: { id: string; name: string | null; company: string | null; phoneMasked: string | null };
  subject: OrderSubject;
  description: string;
  amountFen: number;
  /** What really came; null while nothing has. */
  paidFen: number | null;
  refundedFen: number;
  state: OrderState;
  trouble: OrderTrouble | null;
  createdAt: string;
  payBy: string;
  paidAt: string | null;
}

/** One line of what happened to an order's money. */
export interface OrderEntryView {
  id: string;
  at: string;
  kind: 'placed' | 'prepared' | 'asked' | 'notified' | 'paid' | 'closing' | 'closed' | 'refund' | 'trouble';
  text: string;
  by: Named | null;
}

export interface RefundView {
  id: string;
  amountFen: number;
  reason: string;
  state: RefundState;
  /** Why it is not through, in Chinese. */
  why: string | null;
  by: Named | null;
  createdAt: string;
  settledAt: string | null;
  nextTryAt: string | null;
}

export interface OrderView extends OrderRow {
  /** WeChat's own number of the payment. */
  transactionId: string | null;
  closeReason: OrderCloseReason | null;
  closedAt: string | null;
  isLate: boolean;
  /** What may still be paid back. */
  refundableFen: number;
  refunds: RefundView[];
  entries: OrderEntryView[];
}

/** GET /api/admin/orders; the same filter for orders.csv. */
export interface OrdersQuery {
  state?: OrderState;
  /** Only those a person should look at. */
  trouble?: OrderTrouble | 'any';
  subjectKind?: OrderSubjectKind;
  subjectId?: string;
  contactId?: string;
  createdFrom?: string;
  createdTo?: string;
  after?: string;
  limit?: number;
}
export type OrdersPage = Page<OrderRow>;

/** POST /api/admin/orders/:id/refunds */
export interface RefundBody {
  amountFen: number;
  reason: string;
}

/** waiting: WeChat's bill is not ready · matched · differing · failed: could not be compared, and is tried again. */
export const RECONCILIATION_STATES = ['waiting', 'matched', 'differing', 'failed'] as const;
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];
export const RECONCILIATION_STATE_NAMES: Record<ReconciliationState, string> = {
  waiting: '等待账单', matched: '一致', differing: '有差异', failed: '未能对账',
};

export const BILL_DIFFERENCE_KINDS = ['not-ours', 'not-theirs', 'amount', 'state'] as const;
export type BillDifferenceKind = (typeof BILL_DIFFERENCE_KINDS)[number];
export const BILL_DIFFERENCE_NAMES: Record<BillDifferenceKind, string> = {
  'not-ours': '微信有，系统没有', 'not-theirs': '系统有，微信没有', amount: '金额不一致', state: '状态不一致',
};

export interface BillDifferenceView {
  kind: BillDifferenceKind;
  what: 'payment' | 'refund';
  orderId: string;
  refundId: string | null;
  ourFen: number | null;
  theirFen: number | null;
  /** One line in Chinese. */
  text: string;
}

export interface ReconciliationView {
  /** 2026-11-01, of Asia/Shanghai. */
  day: string;
  state: ReconciliationState;
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
  differences: BillDifferenceView[];
  /** Why it could not be compared. */
  why: string | null;
  checkedAt: string | null;
}

/** GET /api/admin/reconciliations; POST /api/admin/reconciliations/:day/runs compares again. */
export interface ReconciliationsQuery {
  after?: string;
  limit?: number;
}
export type ReconciliationsPage = Page<ReconciliationView>;

/** 9900 → ¥99.00 */
export function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
