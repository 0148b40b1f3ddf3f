import type { DashboardRow, DashboardRowsPage, DashboardRowsQuery, EventView } from '@chudian/shared';
import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Allowed } from '../../platform/ui/allowed';
import { textColumn, timeColumn } from '../../platform/ui/columns';
import { ExportButton } from '../../platform/ui/export-button';
import { PersonName } from '../../platform/ui/person-name';
import { PagedTable } from '../../platform/ui/tables';
import { pathOf } from '../use-events';
import { useDashboardRows } from './use-dashboard';

export interface OpenedRows {
  query: DashboardRowsQuery;
  title: string;
}

/** The people behind one number. */
export function RowsDrawer({ event, opened: { query, title }, onClosed }: { event: EventView; opened: OpenedRows; onClosed: () => void }) {
  const [isOpen, setOpen] = useState(true);
  const rows = useDashboardRows(event.id, query);
  const exports = (
    <Allowed to="contacts.export">
      <ExportButton path={pathOf(event.id, '/dashboard/rows.csv')} query={query} />
    </Allowed>
  );
  return (
    <Drawer
      title={`${title}的明细`}
      open={isOpen}
      size="min(760px, 100vw)"
      extra={exports}
      onClose={() => setOpen(false)}
      afterOpenChange={(open) => !open && onClosed()}
    >
      <PagedTable<DashboardRow, DashboardRowsPage>
        from={rows}
        size="small"
        empty="没有明细"
        columns={[
          timeColumn('时间', (row) => row.at),
          {
            title: '联系人',
            render: (_, row) =>
              row.contact.id ? (
                <Link to={`/contacts/${row.contact.id}`}>
                  <PersonName of={row.contact} />
                </Link>
              ) : (
                <PersonName of={row.contact} />
              ),
          },
          textColumn('手机', (row) => row.contact.phoneMasked, '未留'),
          {
            title: '报名',
            render: (_, row) =>
              row.registrationId ? <Link to={`/events/${event.id}?tab=registrations&registration=${row.registrationId}`}>查看</Link> : <span className="faint">—</span>,
          },
        ]}
      />
    </Drawer>
  );
}
