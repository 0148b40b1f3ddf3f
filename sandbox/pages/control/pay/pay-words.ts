import type { Notification, RefundStatus, TradeState } from '../../common/model';

export const TRADE_STATES: Record<TradeState, string> = { NOTPAY: '未支付', SUCCESS: '已支付', REFUND: '有退款', CLOSED: '已关闭' };
export const REFUND_STATES: Record<RefundStatus, string> = { PROCESSING: '退款中', SUCCESS: '已退款', CLOSED: '退款关闭', ABNORMAL: '退款异常' };
export const EVENTS: Record<Notification['eventType'], string> = {
  'TRANSACTION.SUCCESS': '支付成功', 'REFUND.SUCCESS': '退款成功', 'REFUND.ABNORMAL': '退款异常', 'REFUND.CLOSED': '退款关闭',
};
export const NOTIFICATION_STATES: Record<Notification['state'], string> = { waiting: '等待重发', delivered: '已送达', 'given-up': '已放弃', lost: '已丢失' };
export const MODES = { certificate: '平台证书', 'public-key': '微信支付公钥', mixed: '两者并用（切换期间）' } as const;

/** `¥99.00` */
export const money = (fen: number): string => `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
