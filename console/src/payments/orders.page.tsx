import { ORDER_STATE_NAMES, ORDER_STATES, ORDER_TROUBLE_NAMES, type OrderRow, type OrdersPage as OrdersReply } from '@chudian/shared';
import { Button, Select, Switch, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { moneyText } from '../platform/money/yuan';
import { Allowed } from '../platform/ui/allowed';
import { DayRange } from '../platform/ui/day-range';
import { ExportButton } from '../platform/ui/export-button';
import { Page } from '../platform/ui/page';
import { PersonName } from '../platform/ui/person-name';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { OrderStateTag } from './payment-words';
import { ordersQueryOf, useOrders } from './use-payments';

const STATES = ORDER_STATES.map((value) => ({ value, label: ORDER_STATE_NAMES[value] }));
const money = (fen: number | null) => (fen ? moneyText(fen) : <span className="faint">—</span>);

const COLUMNS: TableColumnsType<OrderRow> = [
  {
    title: '订单',
    fixed: 'start',
    render: (_, row) => (
      <Link to={`/orders/${row.id}`}>
        <div className="clamp">{row.description}</div>
      </Link>
    ),
  },
  { title: '付款人', render: (_, row) => <PersonName of={row.contact} /> },
  { title: '应付', align: 'right', className: 'number', render: (_, row) => moneyText(row.amountFen) },
  { title: '实付', align: 'right', className: 'number', render: (_, row) => money(row.paidFen) },
  { title: '已退', align: 'right', className: 'number', render: (_, row) => money(row.refundedFen) },
  {
    title: '状态',
    render: (_, row) => (
      <>
        <OrderStateTag state={row.state} />
        {row.trouble && <div className="danger">{ORDER_TROUBLE_NAMES[row.trouble]}</div>}
      </>
    ),
  },
  { title: '下单', render: (_, row) => <TimeText at={row.createdAt} /> },
  { title: '支付', render: (_, row) => <TimeText at={row.paidAt} /> },
];

/** Everything that somebody was asked to pay, and what came of it. */
export function OrdersPage() {
  const [filters, setFilters] = useFilters();
  const query = ordersQueryOf(filters);
  const orders = useOrders(query);
  const actions = (
    <>
      <Link to="/reconciliations">
        <Button>每日对账</Button>
      </Link>
      <Allowed to="payments.manage">
        <ExportButton path="/admin/orders.csv" query={query} />
      </Allowed>
    </>
  );
  return (
    <Page title="订单" lead="付费活动的每一笔款项：谁、为什么、付了多少、退了多少。是否到账只以微信支付的结果为准。" actions={actions}>
      <div className="filters">
        <Select allowClear placeholder="状态" aria-label="状态" options={STATES} value={filters.state} onChange={(state?: string) => setFilters({ state })} />
        <DayRange label="下单" from={filters.from} to={filters.to} onChange={(from, to) => setFilters({ from, to })} />
        <label className="switch-label">
          <Switch size="small" checked={filters.trouble === 'any'} onChange={(isOn) => setFilters({ trouble: isOn ? 'any' : undefined })} /> 只看需核对
        </label>
      </div>
      <PagedTable<OrderRow, OrdersReply> from={orders} empty={Object.keys(filters).length > 0 ? '没有符合条件的订单' : '还没有订单。活动设置了票价，有人报名后订单会出现在这里。'} columns={COLUMNS} />
    </Page>
  );
}
