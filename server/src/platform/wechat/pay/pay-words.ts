/** What somebody is asked to pay. */
export interface PaymentWish {
  orderId: string;
  openid: string;
  description: string;
  amountFen: number;
  payBy: Date;
}

/** What `wx.requestPayment` takes, as it is. */
export interface ClientPayment {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface PaidFact {
  state: 'paid';
  transactionId: string;
  amountFen: number;
  paidAt: Date;
}

/** unknown: WeChat has no such order, or not yet. */
export type PaymentFact = PaidFact | { state: 'open' | 'closed' | 'unknown' };

export interface RefundWish {
  refundId: string;
  orderId: string;
  amountFen: number;
  /** What the whole order was paid with. */
  totalFen: number;
  reason: string;
}

export interface RefundFact {
  state: 'processing' | 'succeeded' | 'abnormal' | 'closed';
  amountFen: number;
  /** WeChat's own number. */
  wechatId: string;
  /** Null where WeChat does not say it. */
  acceptedAt: Date | null;
  settledAt: Date | null;
}

/** What WeChat reports by itself. Dates as ISO texts, since it is kept and read again. */
export type PayNotification = { eventId: string; event: string } & (
  | { kind: 'payment'; orderId: string; transactionId: string; amountFen: number; paidAt: string }
  | { kind: 'refund'; orderId: string; refundId: string; amountFen: number; state: RefundFact['state']; wechatId: string; acceptedAt: string | null; settledAt: string | null }
  | { kind: 'other' }
);

/** One line of the day's bill. */
export interface BillRow {
  orderId: string;
  transactionId: string;
  kind: 'payment' | 'refund';
  amountFen: number;
  at: Date;
  /** Of a refund. */
  refundId: string | null;
  isSettled: boolean;
}
