import { LOOP_STEP_NAMES, SEES_OWN_ONLY, type DashboardRowsQuery, type EventDashboard, type EventView, type LoopStep } from '@chudian/shared';
import { Alert, Card } from 'antd';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { secondOf } from '../../platform/time/time';
import { ExportButton } from '../../platform/ui/export-button';
import { Load } from '../../platform/ui/load';
import { pathOf } from '../use-events';
import { Arrivals } from './arrivals';
import { DashboardSplits } from './dashboard-splits';
import { DashboardTiles } from './dashboard-tiles';
import { LoopFunnel } from './loop-funnel';
import { LoopLines } from './loop-lines';
import { RowsDrawer, type OpenedRows } from './rows-drawer';
import { useDashboard } from './use-dashboard';

/** The whole loop of one event, live. */
export function DashboardTab({ event }: { event: EventView }) {
  const dashboard = useDashboard(event.id);
  return <Load from={dashboard}>{(view) => <Dashboard event={event} dashboard={view} />}</Load>;
}

export type OpenStep = (step: LoopStep, part?: Omit<DashboardRowsQuery, 'step'>, of?: string) => void;

function Dashboard({ event, dashboard }: { event: EventView; dashboard: EventDashboard }) {
  const { staff } = useSession();
  const [opened, setOpened] = useState<OpenedRows | null>(null);
  const open: OpenStep = (step, part = {}, of) => setOpened({ query: { step, ...part }, title: [of, LOOP_STEP_NAMES[step]].filter(Boolean).join(' · ') });
  const computed = <span className="faint">统计于 {secondOf(dashboard.computedAt)}</span>;
  return (
    <div className="stack">
      {SEES_OWN_ONLY.includes(staff.role) && <Alert type="info" showIcon title="这里只统计由您邀请的来宾。用「邀请」里的专属链接或邀请函，报名和到场会记在您名下。" />}
      <DashboardTiles event={event} dashboard={dashboard} onOpen={open} />
      <Card title="从邀请到线索" extra={computed}>
        <div className="funnel">
          <LoopFunnel steps={dashboard.steps} />
          <LoopLines event={event} dashboard={dashboard} onOpen={open} />
        </div>
      </Card>
      <Card title="到场曲线">
        <Arrivals arrivals={dashboard.arrivals} zone={event.timeZone} />
      </Card>
      <DashboardSplits dashboard={dashboard} onOpen={open} />
      <div className="row">
        <ExportButton path={pathOf(event.id, '/dashboard.csv')}>导出活动报告</ExportButton>
      </div>
      {opened && <RowsDrawer event={event} opened={opened} onClosed={() => setOpened(null)} />}
    </div>
  );
}
