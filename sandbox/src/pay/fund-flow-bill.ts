import { yuan, type BillTable } from './bill-table.js';
import { billTime } from './china-time.js';
import type { Movement } from './movements.js';

const COLUMNS = ['记账时间', '微信支付业务单号', '资金流水单号', '业务名称', '业务类型', '收支类型', '收支金额(元)', '账户结余(元)', '资金变更提交申请人', '备注', '业务凭证号'];
const SUMS = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];

interface Entry {
  at: number;
  business: string;
  flow: string;
  name: string;
  /** Negative: it left. */
  fen: number;
  note: string;
  proof: string;
}

/** 资金账单 of the basic account. What was there before gives the balance with which the day begins. */
export function fundFlowBill(before: Movement[], ofDay: Movement[]): BillTable {
  let balance = before.flatMap(entriesOf).reduce((sum, { fen }) => sum + fen, 0);
  const entries = ofDay.flatMap(entriesOf);
  const rows = entries.map(({ at, business, flow, name, fen, note, proof }) => {
    balance += fen;
    return [billTime(at), business, flow, name, name, fen < 0 ? '支出' : '收入', yuan(Math.abs(fen)), yuan(balance), 'system', note, proof];
  });
  const [came, went] = [entries.filter(({ fen }) => fen >= 0), entries.filter(({ fen }) => fen < 0)];
  const total = (of: Entry[]): string => yuan(Math.abs(of.reduce((sum, { fen }) => sum + fen, 0)));
  return { columns: COLUMNS, rows, sumColumns: SUMS, sums: [String(entries.length), String(came.length), total(came), String(went.length), total(went)] };
}

/** A payment and its fee are two movements of the account. */
function entriesOf({ at, order, refund, feeFen }: Movement): Entry[] {
  const fee = Math.round(feeFen);
  const business = refund?.refundId ?? order.transactionId ?? '';
  const common = { at, business, proof: refund?.outRefundNo ?? order.outTradeNo };
  const moved = refund
    ? { ...common, flow: `R${business}`, name: '退款', fen: -(refund.refundFen + fee), note: `退款总金额${yuan(refund.refundFen)}元;含手续费${yuan(-fee)}元` }
    : { ...common, flow: `P${business}`, name: '交易', fen: order.totalFen, note: `结算总金额${yuan(order.totalFen)}元` };
  const charged = { ...common, flow: `F${business}`, name: '扣除交易手续费', fen: -fee, note: `手续费${yuan(fee)}元` };
  return refund || fee === 0 ? [moved] : [moved, charged];
}
