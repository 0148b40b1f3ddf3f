import type { BillRow } from './pay-words.js';

const MARK = '`';

/**
 * The rows of a trade bill. Its first line names the columns; each cell of a row begins with a back-tick, so that a comma inside one
 * is none; after the rows come the line of sums and its names. Sums are in yuan.
 */
export function readBill(csv: string): BillRow[] {
  const [heading, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = heading.split(',');
  const end = lines.findIndex((line) => !line.startsWith(MARK));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => rowOf(cellsOf(line, names)));
}

function cellsOf(line: string, names: string[]): Record<string, string> {
  const cells = line.slice(1).split(`,${MARK}`);
  return Object.fromEntries(names.map((name, index) => [name.trim(), (cells[index] ?? '').trim()]));
}

function rowOf(cells: Record<string, string>): BillRow {
  const isRefund = cells['交易状态'] === 'REFUND' || cells['交易状态'] === 'REVOKED';
  return {
    orderId: cells['商户订单号'], transactionId: cells['微信订单号'], kind: isRefund ? 'refund' : 'payment', at: new Date(`${cells['交易时间'].replace(' ', 'T')}+08:00`),
    amountFen: isRefund ? fenOf(cells['申请退款金额'] || cells['退款金额']) : fenOf(cells['订单金额'] || cells['应结订单金额']),
    refundId: isRefund ? cells['商户退款单号'] : null,
    isSettled: !isRefund || cells['退款状态'] === 'SUCCESS',
  };
}

/** 99.00 → 9900, without a fraction in between. */
export function fenOf(yuan: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  if (!match) throw new Error(`"${yuan}" is no sum of a bill.`);
  const [, sign, whole, part = ''] = match;
  return (sign ? -1 : 1) * (Number(whole) * 100 + Number(part.padEnd(2, '0')));
}
