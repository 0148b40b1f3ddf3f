import { LOOP_STEP_NAMES, type EventDashboard, type EventView } from '@chudian/shared';
import { NumberLink } from '../../platform/ui/number-link';
import type { OpenStep } from './dashboard-tab';
import { loopOf, percentText, waitsFor, type LoopLine } from './loop';

interface Props {
  event: EventView;
  dashboard: EventDashboard;
  onOpen: OpenStep;
}

/** Each step with what was lost before it; every number opens. */
export function LoopLines({ event, dashboard, onOpen }: Props) {
  const waits = waitsFor(event, new Date(dashboard.computedAt));
  return (
    <ol className="loop">
      {loopOf(dashboard.steps).map((line) => (
        <li key={line.step}>
          <span>{LOOP_STEP_NAMES[line.step]}</span>
          <strong className="number">
            <NumberLink value={line.people} label={LOOP_STEP_NAMES[line.step]} onClick={() => onOpen(line.step)} />
          </strong>
          {line.people === 0 && waits[line.step] ? <small className="faint">{waits[line.step]}</small> : <Drop line={line} />}
        </li>
      ))}
    </ol>
  );
}

function Drop({ line: { kept, lost } }: { line: LoopLine }) {
  if (kept === null) return <small className="faint">—</small>;
  if (lost < 0) return <small className="faint">比上一步多 {(-lost).toLocaleString()} 人</small>;
  return (
    <small className={kept < 0.5 ? 'bad' : 'faint'}>
      上一步的 {percentText(kept)}
      {lost > 0 && `，少 ${lost.toLocaleString()} 人`}
    </small>
  );
}
