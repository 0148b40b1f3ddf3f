import type { Figure, MaterialReport, ReportQuery } from '@chudian/shared';
import { Card } from 'antd';
import { useState } from 'react';
import { DayRange } from '../platform/ui/day-range';
import { daysAgo, minuteOf, today } from '../platform/time/time';
import { ExportButton } from '../platform/ui/export-button';
import { Load } from '../platform/ui/load';
import { NamedSelect } from '../platform/ui/named-select';
import { Page } from '../platform/ui/page';
import { useFilters } from '../platform/ui/use-filters';
import { Curve } from './curve';
import { FigureDrawer, type OpenedFigure } from './figure-drawer';
import { FigureTiles } from './figure-tiles';
import { ReportTable } from './report-table';
import { useMaterialReport } from './use-insights';

/** What each material and placement brought, in any period. */
export function ReportPage() {
  const [{ from = daysAgo(29), to = today(), campaignId, materialId }, setFilters] = useFilters();
  const query: ReportQuery = { from, to, campaignId, materialId };
  const report = useMaterialReport(query);
  return (
    <Page
      title="物料效果"
      lead="按物料和投放位看扫码、人数、新增和线索。点击数字查看明细。"
      actions={<ExportButton path="/admin/reports/materials.csv" query={query} />}
    >
      <div className="filters">
        <DayRange allowClear={false} from={from} to={to} onChange={(newFrom, newTo) => setFilters({ from: newFrom, to: newTo })} />
        <NamedSelect
          path="/admin/campaigns"
          placeholder="营销活动"
          aria-label="营销活动"
          value={campaignId}
          onChange={(id) => setFilters({ campaignId: id as string })}
        />
        <NamedSelect
          path="/admin/materials"
          placeholder="物料"
          aria-label="物料"
          value={materialId}
          onChange={(id) => setFilters({ materialId: id as string })}
        />
      </div>
      <Load from={report} lines={10}>
        {(view) => <Report report={view} query={query} />}
      </Load>
    </Page>
  );
}

function Report({ report, query }: { report: MaterialReport; query: ReportQuery }) {
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const openTotal = (figure: Figure) => setOpened({ query: { ...query, figure }, of: '全部物料' });
  return (
    <div className="stack">
      <FigureTiles counts={report.totals} onOpen={openTotal} />
      <Card title="每天">
        <Curve days={report.days} />
      </Card>
      <Card title="按物料与投放位" extra={<span className="faint">统计于 {minuteOf(report.computedAt)}</span>}>
        <ReportTable report={report} onOpen={(part, of) => setOpened({ query: { ...query, ...part }, of })} />
      </Card>
      {opened && <FigureDrawer opened={opened} onClosed={() => setOpened(null)} />}
    </div>
  );
}
