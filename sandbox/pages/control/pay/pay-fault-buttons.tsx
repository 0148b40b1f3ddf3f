import { api } from '../../common/api';
import type { FaultPlan } from '../../common/model';
import { useNotices } from '../ui/notice';

const ORDER = 'api.mch.weixin.qq.com/v3/pay/transactions/jsapi';
const REFUND = 'api.mch.weixin.qq.com/v3/refund/domestic/refunds';
const MINUTE = 60_000;

/** What a merchant must survive, one tap each. */
const FAULTS: [string, FaultPlan][] = [
  ['通知丢失', { match: 'push/pay/*', effect: { kind: 'dropped' } }],
  ['通知重复', { match: 'push/pay/*', effect: { kind: 'doubled' } }],
  ['通知迟到 10 分钟', { match: 'push/pay/*', effect: { kind: 'slow', ms: 10 * MINUTE } }],
  ['通知乱序', { match: 'push/pay/*', effect: { kind: 'reordered' } }],
  ['通知签名错误', { match: 'push/pay/*', effect: { kind: 'badly-signed' } }],
  ['下单 SYSTEM_ERROR', { match: ORDER, effect: { kind: 'error', code: 'SYSTEM_ERROR' } }],
  ['下单 429', { match: ORDER, effect: { kind: 'error', code: 'FREQUENCY_LIMITED' } }],
  ['下单变慢 15 秒', { match: ORDER, effect: { kind: 'slow', ms: MINUTE / 4 } }],
  ['下单成功但回答丢失', { match: ORDER, effect: { kind: 'lose-answer' } }],
  ['付了钱，小程序却听到失败', { match: 'delivery/pay/cashier', effect: { kind: 'undelivered' } }],
  ['退款 NOT_ENOUGH', { match: REFUND, effect: { kind: 'error', code: 'NOT_ENOUGH' } }],
  ['退款受理但回答丢失', { match: REFUND, effect: { kind: 'lose-answer' } }],
  ['退款处理 1 小时', { match: 'delivery/pay/refund', effect: { kind: 'slow', ms: 60 * MINUTE } }],
  ['退款异常', { match: 'delivery/pay/refund', effect: { kind: 'abnormal' } }],
  ['退款关闭', { match: 'delivery/pay/refund', effect: { kind: 'closed' } }],
];

export function PayFaultButtons() {
  const { attempt } = useNotices();
  const add = (name: string, plan: FaultPlan) => void attempt(() => api.post('/control/api/faults', { ...plan, count: 1 }), `下一次：${name}`);
  return <p className="buttons">{FAULTS.map(([name, plan]) => <button key={name} type="button" className="button button-small" onClick={() => add(name, plan)}>{name}</button>)}</p>;
}
