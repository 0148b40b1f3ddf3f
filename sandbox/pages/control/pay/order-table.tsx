import type { Order } from '../../common/model';
import { fullTime } from '../../common/time';
import { DataTable } from '../ui/data-table';
import { money, TRADE_STATES } from './pay-words';

export function OrderTable({ orders, names }: { orders: Order[]; names: Map<string, string> }) {
  return (
    <DataTable
      label="订单" rows={orders} keyOf={({ outTradeNo }) => outTradeNo} empty="还没有订单。服务端下单后，这里会立刻出现"
      columns={[
        { name: '时间', show: ({ createdAt }) => <time>{fullTime(createdAt)}</time> },
        { name: '谁', show: ({ personId }) => names.get(personId) ?? personId },
        { name: '商品', className: 'wide', show: (order) => <>{order.description}<small className="mono soft block">{order.outTradeNo}</small></> },
        { name: '金额', className: 'number', show: ({ totalFen }) => money(totalFen) },
        { name: '状态', show: (order) => <State order={order} /> },
      ]}
    />
  );
}

function State({ order: { state, paidAt, payUntil } }: { order: Order }) {
  const more = paidAt !== null ? `付于 ${fullTime(paidAt)}` : state === 'NOTPAY' ? `限 ${fullTime(payUntil)} 前付` : null;
  return <span className={state === 'SUCCESS' ? 'good' : state === 'NOTPAY' ? '' : 'soft'}>{TRADE_STATES[state]}{more && <small className="soft block">{more}</small>}</span>;
}
