import { FIGURE_NAMES, type FigureRow, type FigureRowsPage, type FigureRowsQuery } from '@chudian/shared';
import { Alert, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportButton } from '../platform/ui/export-button';
import { PersonName } from '../platform/ui/person-name';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { Short } from '../platform/ui/short';
import { useFigureRows } from './use-insights';

export interface OpenedFigure {
  query: FigureRowsQuery;
  /** Which material or placement, in words. */
  of: string;
}

/** The rows behind one number, how it is counted, and the way to take them along. */
export function FigureDrawer({ opened: { query, of }, onClosed }: { opened: OpenedFigure; onClosed: () => void }) {
  const [isOpen, setOpen] = useState(true);
  const rows = useFigureRows(query);
  const total = rows.first?.total ?? 0;
  const exports = <ExportButton path="/admin/reports/materials/rows.csv" query={query} />;
  return (
    <Drawer
      title={`${FIGURE_NAMES[query.figure]}的明细`}
      open={isOpen}
      size="min(860px, 100vw)"
      extra={exports}
      onClose={() => setOpen(false)}
      afterOpenChange={(open) => !open && onClosed()}
    >
      <div className="stack">
        <Alert
          type="info"
          showIcon
          title={`${of} · ${query.from} 至 ${query.to} · 共 ${total.toLocaleString()} 条`}
          description={rows.first?.definition}
        />
        <PagedTable<FigureRow, FigureRowsPage>
          from={rows}
          size="small"
          summary={`已显示 ${rows.rows.length} 条，共 ${total.toLocaleString()} 条`}
          empty="没有明细"
          columns={[
            { title: '时间', render: (_, row) => <TimeText at={row.at} /> },
            {
              title: '联系人',
              render: (_, row) => (
                <Link to={`/contacts/${row.contact.id}`}>
                  <PersonName of={row.contact} />
                </Link>
              ),
            },
            { title: '手机', render: (_, row) => <Short text={row.contact.phoneMasked} none="未留" /> },
            {
              title: '物料',
              render: (_, row) => (
                <div className="person">
                  <span>{row.material.name}</span>
                  <span className="person-company">{row.placement.name}</span>
                </div>
              ),
            },
            { title: '线索', render: (_, row) => (row.leadId ? <Link to={`/leads/${row.leadId}`}>查看</Link> : <span className="faint">—</span>) },
          ]}
        />
      </div>
    </Drawer>
  );
}
