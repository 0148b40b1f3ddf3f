import type { Refund } from '../../common/model';
import { fullTime } from '../../common/time';
import { DataTable } from '../ui/data-table';
import { money, REFUND_STATES } from './pay-words';

export function RefundTable({ refunds, names }: { refunds: Refund[]; names: Map<string, string> }) {
  return (
    <DataTable
      label="退款" rows={refunds} keyOf={({ outRefundNo }) => outRefundNo} empty="还没有退款"
      columns={[
        { name: '时间', show: ({ createdAt }) => <time>{fullTime(createdAt)}</time> },
        { name: '谁', show: ({ personId }) => names.get(personId) ?? personId },
        { name: '单号', className: 'wide', show: (refund) => <><span className="mono">{refund.outRefundNo}</span><small className="soft block">{refund.reason ?? '没有写原因'} · 订单 {refund.outTradeNo}</small></> },
        { name: '金额', className: 'number', show: ({ refundFen }) => money(refundFen) },
        { name: '状态', show: (refund) => <State refund={refund} /> },
      ]}
    />
  );
}

function State({ refund: { status, settlesAt } }: { refund: Refund }) {
  const more = status === 'PROCESSING' ? `预计 ${fullTime(settlesAt)}` : null;
  return <span className={status === 'SUCCESS' ? 'good' : status === 'PROCESSING' ? '' : 'bad'}>{REFUND_STATES[status]}{more && <small className="soft block">{more}</small>}</span>;
}
