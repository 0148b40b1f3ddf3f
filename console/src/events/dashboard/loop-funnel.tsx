import type { EventDashboard } from '@chudian/shared';
import { loopOf, percentText } from './loop';

/** The shape of the loop at a glance, each step as wide as its number; the numbers stand beside it. */
export const LoopFunnel = ({ steps }: { steps: EventDashboard['steps'] }) => (
  <div className="loop-shape" aria-hidden>
    {loopOf(steps).map(({ step, share }) => (
      <span key={step} style={{ width: percentText(share) }} />
    ))}
  </div>
);
