import { ALERT_ROUTE_NAMES, ALERT_STATE_NAMES, ALERT_STATES, type AlertRow, type AlertsPage as AlertsReply, type AlertState } from '@chudian/shared';
import { Select, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { NamedSelect } from '../platform/ui/named-select';
import { Page } from '../platform/ui/page';
import { PagedTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { ALERT_KIND_NAMES, AlertStateTag } from './alert-words';
import { useAlerts } from './use-alerts';

const STATES = ALERT_STATES.map((value) => ({ value, label: ALERT_STATE_NAMES[value] }));

const COLUMNS: TableColumnsType<AlertRow> = [
  {
    title: '提醒',
    render: (_, row) => (
      <Link to={`/alerts/${row.id}`}>
        <div className="clamp">{row.title}</div>
      </Link>
    ),
  },
  { title: '缘由', render: (_, row) => ALERT_KIND_NAMES[row.kind] },
  { title: '接收人', render: (_, row) => row.recipient.name },
  { title: '状态', render: (_, row) => <AlertStateTag state={row.state} /> },
  { title: <Term word="通道" />, render: (_, row) => (row.route ? ALERT_ROUTE_NAMES[row.route] : <span className="faint">—</span>) },
  { title: '发起', render: (_, row) => <TimeText at={row.createdAt} /> },
  { title: '了结', render: (_, row) => <TimeText at={row.settledAt} /> },
];

/** Every message to a salesperson, and where it stands. */
export function AlertsPage() {
  const [filters, setFilters] = useFilters();
  const alerts = useAlerts({ state: filters.state as AlertState | undefined, recipientId: filters.recipientId });
  return (
    <Page title="提醒" lead="发给负责人的每一条消息：走了哪条通道、到了没有、为什么。点开可以看到每一次尝试。">
      <div className="filters">
        <Select allowClear placeholder="状态" aria-label="状态" options={STATES} value={filters.state} onChange={(state) => setFilters({ state })} />
        <Allowed to="staff.read">
          <NamedSelect
            path="/admin/staff"
            placeholder="接收人"
            aria-label="接收人"
            value={filters.recipientId}
            onChange={(id) => setFilters({ recipientId: id as string })}
          />
        </Allowed>
      </div>
      <PagedTable<AlertRow, AlertsReply> from={alerts} saveAs="提醒" empty="没有提醒" columns={COLUMNS} />
    </Page>
  );
}
