import { NO_SPLIT, type DashboardSplit, type EventDashboard, type LoopStep } from '@chudian/shared';
import { Card, Table, type TableColumnType } from 'antd';
import { NumberLink } from '../../platform/ui/number-link';
import { Short } from '../../platform/ui/short';
import type { OpenStep } from './dashboard-tab';
import { percentText } from './loop';

type Part = 'sourceId' | 'inviterId' | 'ticketTypeId';

const FIGURES: { field: 'signedUp' | 'confirmed' | 'came'; step: LoopStep; title: string }[] = [
  { field: 'signedUp', step: 'signed-up', title: '报名' },
  { field: 'confirmed', step: 'confirmed', title: '确认' },
  { field: 'came', step: 'came', title: '到场' },
];

/** Where they came from, who brought them, which ticket they took. */
export const DashboardSplits = ({ dashboard, onOpen }: { dashboard: EventDashboard; onOpen: OpenStep }) => (
  <div className="splits">
    <Split title="按来源" lines={dashboard.bySource} part="sourceId" onOpen={onOpen} />
    <Split title="按邀请人" lines={dashboard.byInviter} part="inviterId" onOpen={onOpen} />
    <Split title="按票种" lines={dashboard.byTicketType} part="ticketTypeId" onOpen={onOpen} />
  </div>
);

function Split({ title, lines, part, onOpen }: { title: string; lines: DashboardSplit[]; part: Part; onOpen: OpenStep }) {
  const column = ({ field, step, title: heading }: (typeof FIGURES)[number]): TableColumnType<DashboardSplit> => ({
    title: heading,
    align: 'right',
    render: (_, line) => (
      <NumberLink value={line[field]} label={`${line.name} ${heading}`} onClick={() => onOpen(step, { [part]: line.id ?? NO_SPLIT }, line.name)} />
    ),
  });
  return (
    <Card title={title} size="small">
      <Table<DashboardSplit>
        rowKey={({ id }) => id ?? NO_SPLIT}
        size="small"
        scroll={{ x: 'max-content' }}
        dataSource={lines}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '还没有报名' }}
        columns={[
          { title: '', render: (_, line) => <Short text={line.name} isNarrow /> },
          ...FIGURES.map(column),
          { title: '到场率', align: 'right', render: (_, { came, confirmed }) => percentText(confirmed > 0 ? came / confirmed : null) },
        ]}
      />
    </Card>
  );
}
