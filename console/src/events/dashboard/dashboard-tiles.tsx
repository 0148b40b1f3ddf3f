import type { EventDashboard, EventView, LoopStep } from '@chudian/shared';
import type { ReactNode } from 'react';
import { moneyText } from '../../platform/money/yuan';
import { NumberLink } from '../../platform/ui/number-link';
import type { OpenStep } from './dashboard-tab';
import { percentText } from './loop';

const Tile = ({ label, note, children }: { label: string; note?: string; children: ReactNode }) => (
  <div className="tile">
    <div className="tile-label">{label}</div>
    <div className="tile-value">{children}</div>
    {note && <div className="tile-note">{note}</div>}
  </div>
);

/** The four or five numbers that everybody asks for. Money only where there is any. */
export function DashboardTiles({ event, dashboard, onOpen }: { event: EventView; dashboard: EventDashboard; onOpen: OpenStep }) {
  const peopleAt = (step: LoopStep) => dashboard.steps.find((each) => each.step === step)?.people ?? 0;
  const [confirmed, came] = [peopleAt('confirmed'), peopleAt('came')];
  const { answered, asked } = dashboard.surveys;
  const seats = event.capacity === null ? '名额不限' : `占 ${dashboard.event.taken} / ${event.capacity} 个名额`;
  const isPriced = dashboard.revenueFen > 0 || event.ticketTypes.some(({ priceFen }) => priceFen > 0);
  const counted = (step: LoopStep, label: string) => <NumberLink value={peopleAt(step)} label={label} onClick={() => onOpen(step)} />;
  return (
    <div className="tiles">
      <Tile label="报名" note={seats}>
        {counted('signed-up', '报名')}
      </Tile>
      <Tile label="到场" note={`确认参会 ${confirmed}，到场率 ${percentText(confirmed > 0 ? came / confirmed : null)}`}>
        {counted('came', '到场')}
      </Tile>
      <Tile label="填写问卷" note={event.surveyFormId === null ? '没有设置问卷' : `已邀请 ${asked} 人，回收率 ${percentText(asked > 0 ? answered / asked : null)}`}>
        {counted('answered-survey', '填写问卷')}
      </Tile>
      <Tile label="线索">{counted('lead', '线索')}</Tile>
      {isPriced && (
        <Tile label="实收" note={dashboard.refundedFen > 0 ? `已退款 ${moneyText(dashboard.refundedFen)}` : '没有退款'}>
          {moneyText(dashboard.revenueFen - dashboard.refundedFen)}
        </Tile>
      )}
    </div>
  );
}
