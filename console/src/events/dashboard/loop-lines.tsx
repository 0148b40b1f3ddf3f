import { LOOP_STEP_NAMES, type EventDashboard } from '@chudian/shared';
import { NumberLink } from '../../platform/ui/number-link';
import type { OpenStep } from './dashboard-tab';
import { loopOf, percentText, type LoopLine } from './loop';

/** Each step with what was lost before it; every number opens. */
export const LoopLines = ({ steps, onOpen }: { steps: EventDashboard['steps']; onOpen: OpenStep }) => (
  <ol className="loop">
    {loopOf(steps).map((line) => (
      <li key={line.step}>
        <span>{LOOP_STEP_NAMES[line.step]}</span>
        <strong className="number">
          <NumberLink value={line.people} label={LOOP_STEP_NAMES[line.step]} onClick={() => onOpen(line.step)} />
        </strong>
        <Drop line={line} />
      </li>
    ))}
  </ol>
);

function Drop({ line: { kept, lost } }: { line: LoopLine }) {
  if (kept === null) return <small className="faint">—</small>;
  return (
    <small className={kept < 0.5 ? 'bad' : 'faint'}>
      上一步的 {percentText(kept)}
      {lost > 0 && `，少 ${lost.toLocaleString()} 人`}
    </small>
  );
}
