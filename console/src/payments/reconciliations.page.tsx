import { BILL_DIFFERENCE_NAMES, type BillDifferenceView, type Page as PageOf } from '@chudian/shared';
import { Button, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useAction } from '../platform/api/use-action';
import type { PagedList } from '../platform/api/use-api';
import { moneyText } from '../platform/money/yuan';
import { Allowed } from '../platform/ui/allowed';
import { Page } from '../platform/ui/page';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { DayStateTag } from './payment-words';
import { compareAgain, useReconciliations, type DayRow } from './use-payments';

type Days = PageOf<DayRow>;

const BACK = { to: '/orders', text: '订单' };

const Differences = ({ day }: { day: DayRow }) => {
  if (day.differences.length === 0) return <span className="faint">{day.why ?? '没有差异'}</span>;
  return (
    <div className="stack">
      {day.differences.map((difference) => (
        <Difference key={`${difference.what}${difference.orderId}${difference.refundId ?? ''}${difference.kind}`} of={difference} />
      ))}
    </div>
  );
};

const Difference = ({ of }: { of: BillDifferenceView }) => (
  <div className="break bill-difference">
    <Tag color="red">{BILL_DIFFERENCE_NAMES[of.kind]}</Tag>
    {of.text} {of.kind === 'not-ours' && of.what === 'payment' ? <span className="faint">{of.orderId}</span> : <Link to={`/orders/${of.orderId}`}>查看订单</Link>}
  </div>
);

function Again({ day }: { day: string }) {
  const again = useAction({ run: () => compareAgain(day), done: '正在重新对账', refresh: ['/admin/reconciliations'] });
  return (
    <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
      重新对账
    </Button>
  );
}

const COLUMNS: TableColumnsType<DayRow> = [
  { title: '日期', fixed: 'start', dataIndex: 'day' },
  { title: '结果', render: (_, row) => <DayStateTag state={row.state} /> },
  { title: '收款', align: 'right', className: 'number', render: (_, row) => `${row.payments} 笔 ${moneyText(row.paidFen)}` },
  { title: '退款', align: 'right', className: 'number', render: (_, row) => `${row.refunds} 笔 ${moneyText(row.refundedFen)}` },
  { title: '差异', render: (_, row) => <Differences day={row} /> },
  { title: '对账时间', render: (_, row) => <TimeText at={row.checkedAt} /> },
  {
    title: '',
    render: (_, row) => (
      <Allowed to="payments.manage">
        <Again day={row.day} />
      </Allowed>
    ),
  },
];

/** Each day's bill of WeChat beside our own books. */
export function ReconciliationsPage() {
  const found = useReconciliations();
  const days: PagedList<DayRow, Days> = { rows: found.rows.map((row) => ({ ...row, id: row.day })), first: undefined, query: found.query };
  return (
    <Page title="每日对账" lead="每天 10 点后下载前一天的微信支付账单，与订单、退款逐笔核对。金额为微信账单上的数字。" back={BACK}>
      <PagedTable<DayRow, Days> from={days} saveAs="每日对账" empty="还没有对账。有订单后，次日 10 点开始。" columns={COLUMNS} />
    </Page>
  );
}

