import type { SeriesReport } from '@chudian/shared';
import { Table } from 'antd';
import { countColumn, nameColumn, textColumn } from '../../platform/ui/columns';
import { dayOf } from '../../platform/time/time';

type Row = SeriesReport['rows'][number];

/** Event by event, in order of time. */
export const SeriesTable = ({ rows, costText }: { rows: Row[]; costText: (costFen: number | null) => string }) => (
  <Table<Row>
    rowKey={({ event }) => event.id}
    size="middle"
    scroll={{ x: 'max-content' }}
    dataSource={rows}
    pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    locale={{ emptyText: '还没有活动，点「再办一场」开始' }}
    columns={[
      nameColumn('活动', (row) => row.event.name, (row) => `/events/${row.event.id}`),
      { title: '日期', className: 'nowrap', render: (_, row) => dayOf(row.startsAt) },
      countColumn('报名', (row) => row.signedUp),
      countColumn('到场', (row) => row.came),
      countColumn('再次到场', (row) => row.repeat),
      countColumn('新朋友', (row) => row.newPeople),
      countColumn('新增线索', (row) => row.newLeads),
      { ...textColumn<Row>('投入', (row) => costText(row.costFen)), align: 'right' },
    ]}
  />
);
