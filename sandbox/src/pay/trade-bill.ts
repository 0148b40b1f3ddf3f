import { yuan, type BillTable } from './bill-table.js';
import { billTime } from './china-time.js';
import type { Movement } from './movements.js';
import type { Refund } from './refund.js';

export type TradeBillType = 'ALL' | 'SUCCESS' | 'REFUND';

const HEAD = ['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识', '交易类型', '交易状态', '付款银行', '货币种类', '应结订单金额', '代金券金额'];
const TIMES = ['退款申请时间', '退款成功时间'];
const REFUND = ['微信退款单号', '商户退款单号', '退款金额', '充值券退款金额', '退款类型', '退款状态'];
const TAIL = ['商品名称', '商户数据包', '手续费', '费率', '订单金额'];
const COLUMNS: Record<TradeBillType, string[]> = {
  ALL: [...HEAD, ...REFUND, ...TAIL, '申请退款金额', '费率备注'],
  SUCCESS: [...HEAD, ...TAIL, '费率备注'],
  REFUND: [...HEAD, ...TIMES, ...REFUND, ...TAIL, '申请退款金额', '费率备注'],
};
const SUMS = ['总交易单数', '应结订单总金额', '退款总金额', '充值券退款总金额', '手续费总金额', '订单总金额', '申请退款总金额'];
/** A bill has other words than the interface. */
const SETTLED: Record<Refund['settlesAs'], string> = { SUCCESS: 'SUCCESS', ABNORMAL: 'CHANGE', CLOSED: 'FAIL' };
const NONE = '0.00';
const RATE = '0.60%';

/** 交易账单 of the movements of one day; a refund has a line of its own, with what was known when the bill was made. */
export function tradeBill(movements: Movement[], type: TradeBillType, madeAt: number): BillTable {
  const told = movements.filter(({ refund }) => type === 'ALL' || (refund !== null) === (type === 'REFUND'));
  const sum = (of: (movement: Movement) => number): number => told.reduce((total, movement) => total + of(movement), 0);
  const paid = sum(({ order, refund }) => (refund ? 0 : order.totalFen));
  const back = sum(({ refund }) => refund?.refundFen ?? 0);
  return {
    columns: COLUMNS[type],
    rows: told.map((movement) => rowOf(movement, COLUMNS[type], madeAt)),
    sumColumns: SUMS,
    sums: [String(told.length), yuan(paid), yuan(back), NONE, feeText(sum(({ feeFen }) => feeFen)), yuan(paid), yuan(back)],
  };
}

function rowOf({ at, order, refund, feeFen }: Movement, columns: string[], madeAt: number): string[] {
  const isSettled = refund !== null && refund.settlesAt <= madeAt;
  const total = refund ? NONE : yuan(order.totalFen);
  const cells: Record<string, string> = {
    交易时间: billTime(at), 公众账号ID: order.appid, 商户号: order.mchid, 特约商户号: '0', 设备号: order.deviceId ?? '',
    微信订单号: order.transactionId ?? '', 商户订单号: order.outTradeNo, 用户标识: order.openid, 交易类型: 'JSAPI',
    交易状态: refund ? 'REFUND' : 'SUCCESS', 付款银行: 'OTHERS', 货币种类: 'CNY', 应结订单金额: total, 代金券金额: NONE,
    退款申请时间: refund ? billTime(refund.createdAt) : '', 退款成功时间: isSettled && refund.settlesAs === 'SUCCESS' ? billTime(refund.settlesAt) : '',
    微信退款单号: refund?.refundId ?? '0', 商户退款单号: refund?.outRefundNo ?? '0', 退款金额: yuan(refund?.refundFen ?? 0), 充值券退款金额: NONE,
    退款类型: refund ? 'ORIGINAL' : '', 退款状态: refund ? (isSettled ? SETTLED[refund.settlesAs] : 'PROCESSING') : '',
    商品名称: order.description, 商户数据包: order.attach ?? '', 手续费: feeText(feeFen), 费率: RATE, 订单金额: total,
    申请退款金额: yuan(refund?.refundFen ?? 0), 费率备注: '',
  };
  return columns.map((column) => cells[column] ?? '');
}

const feeText = (fen: number): string => (fen / 100).toFixed(5);
