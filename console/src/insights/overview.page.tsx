import type { Figure, OverviewView } from '@chudian/shared';
import { Card } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan, useSession } from '../platform/session';
import { daysAgo, today } from '../platform/time/time';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { Curve } from './curve';
import { FigureDrawer, type OpenedFigure } from './figure-drawer';
import { FigureTiles } from './figure-tiles';
import { useOverview } from './use-insights';

/** How it is going, and what waits for somebody. */
export function OverviewPage() {
  const { staff } = useSession();
  const overview = useOverview();
  return (
    <Page title="概览" lead={`${staff.name}，您好。点击任何一个数字，可以看到它背后的每一条记录。`}>
      <Load from={overview} lines={10}>
        {(view) => <Overview overview={view} />}
      </Load>
    </Page>
  );
}

function Overview({ overview }: { overview: OverviewView }) {
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const open = (from: string, of: string) => (figure: Figure) => setOpened({ query: { figure, from, to: today() }, of });
  return (
    <div className="stack">
      <Waiting overview={overview} />
      <Card title="今天">
        <FigureTiles counts={overview.today} onOpen={open(today(), '今天')} />
      </Card>
      <Card title="近 30 天" extra={<Link to="/report">查看物料效果</Link>}>
        <FigureTiles counts={overview.last30Days} onOpen={open(daysAgo(29), '近 30 天')} />
        <div className="gap-above">
          <Curve days={overview.days} />
        </div>
      </Card>
      {opened && <FigureDrawer opened={opened} onClosed={() => setOpened(null)} />}
    </div>
  );
}

/** What somebody has to do. */
function Waiting({ overview }: { overview: OverviewView }) {
  const can = useCan();
  return (
    <div className="tiles">
      <Task count={overview.unansweredLeads} text="待答复的线索" to="/leads" />
      <Task count={overview.undeliverableAlerts} text="未能送达的提醒" to="/alerts?state=undeliverable" />
      {can('operations.read') && <Task count={overview.parkedDeliveries} text="停滞事件" to="/operations/deliveries" />}
    </div>
  );
}

function Task({ count, text, to }: { count: number; text: ReactNode; to: string }) {
  return (
    <Link to={to} className={`tile task ${count > 0 ? 'is-waiting' : ''}`}>
      <div className="tile-label">{text}</div>
      <div className="tile-value">{count.toLocaleString()}</div>
      <div className="tile-note">{count > 0 ? '去处理' : '没有待办'}</div>
    </Link>
  );
}
