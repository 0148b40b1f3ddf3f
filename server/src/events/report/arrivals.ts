import type { EventDashboard } from '@chudian/shared';
import { offsetAt } from '../time-zone.js';

const STEP_MINUTES = 10;
const MINUTE_MS = 60_000;
const STEP_MS = STEP_MINUTES * MINUTE_MS;
/** Longer than this nobody comes for the night. */
const LONGEST_GAP_STEPS = 18;

/** Arrivals in steps of ten minutes by the clock of the venue. Steps in which nobody came are told between those of one session. */
export function arrivalSteps(minutes: { minute: Date; came: number }[], timeZone: string): EventDashboard['arrivals'] {
  const steps = new Map<number, number>();
  for (const { minute, came } of minutes) {
    const step = stepOf(minute, timeZone);
    const last = [...steps.keys()].at(-1);
    if (last !== undefined && step - last <= LONGEST_GAP_STEPS * STEP_MS) for (let between = last + STEP_MS; between < step; between += STEP_MS) steps.set(between, 0);
    steps.set(step, (steps.get(step) ?? 0) + came);
  }
  return [...steps].map(([at, came]) => ({ at: new Date(at).toISOString(), came }));
}

/** Some zones are a quarter of an hour off. */
function stepOf(at: Date, timeZone: string): number {
  const offset = offsetAt(at, timeZone) * MINUTE_MS;
  return Math.floor((at.getTime() + offset) / STEP_MS) * STEP_MS - offset;
}
