import type { Event } from '../event.entity.js';
import { offsetAt } from '../time-zone.js';
import type { CheckList } from './check-list.entity.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** From midnight this leads into the next day, also where a day has 23 or 25 hours. */
const INTO_NEXT_DAY_MS = 30 * 60 * MINUTE_MS;

/** When a list's door is open: its own hours, else the event's days, from the first midnight to the last in the event's zone. */
export function windowOf(event: Pick<Event, 'startsAt' | 'endsAt' | 'timeZone'>, list: Pick<CheckList, 'opensAt' | 'closesAt'>): { opensAt: Date; closesAt: Date } {
  const lastMidnight = midnightOf(new Date(midnightOf(event.endsAt, event.timeZone).getTime() + INTO_NEXT_DAY_MS), event.timeZone);
  return { opensAt: list.opensAt ?? midnightOf(event.startsAt, event.timeZone), closesAt: list.closesAt ?? new Date(lastMidnight.getTime() - 1) };
}

/** The moment at which this moment's day began in a zone. */
function midnightOf(at: Date, timeZone: string): Date {
  const offsetMs = offsetAt(at, timeZone) * MINUTE_MS;
  const local = Math.floor((at.getTime() + offsetMs) / DAY_MS) * DAY_MS;
  return new Date(local - offsetAt(new Date(local - offsetMs), timeZone) * MINUTE_MS);
}
