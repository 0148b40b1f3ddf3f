import { EVENT_STATE_NAMES, type EventRow } from '@chudian/shared';

export type Timed = Pick<EventRow, 'state' | 'startsAt' | 'endsAt'>;

/** The state as people see it: the clock has a word in it. */
export type EventPhase = EventRow['state'] | 'running' | 'over';

export const PHASE_NAMES: Record<EventPhase, string> = { ...EVENT_STATE_NAMES, running: '进行中', over: '已结束' };

export function phaseOf({ state, startsAt, endsAt }: Timed, now: Date = new Date()): EventPhase {
  if (state === 'draft' || state === 'cancelled') return state;
  if (new Date(endsAt) <= now) return 'over';
  return new Date(startsAt) <= now ? 'running' : state;
}
