import { offsetAt } from '../time-zone.js';

/** The day before · two hours before, for those who signed up after that · the questionnaire, an hour after the end. */
export const REMINDER_KINDS = ['day-before', 'hours-before', 'survey'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nobody is written to before nine in the morning or after eight in the evening, by the clocks of the event's zone. */
const FIRST_HOUR = 9;
const LAST_HOUR = 20;

export interface EventTimes {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
}

/** When to remind of what. A reminder of an early beginning goes out the evening before, never in the night. */
export function reminderTimes({ startsAt, endsAt, timeZone }: EventTimes): Record<ReminderKind, Date> {
  return {
    'day-before': earlierByDay(new Date(startsAt.getTime() - DAY_MS), timeZone),
    'hours-before': earlierByDay(new Date(startsAt.getTime() - 2 * HOUR_MS), timeZone),
    survey: laterByDay(new Date(endsAt.getTime() + HOUR_MS), timeZone),
  };
}

/** The same moment if it is by day, else the last hour of day before it. */
function earlierByDay(at: Date, timeZone: string): Date {
  const hour = hourOf(at, timeZone);
  if (hour >= FIRST_HOUR && hour < LAST_HOUR) return at;
  return atHour(hour < FIRST_HOUR ? new Date(at.getTime() - DAY_MS) : at, LAST_HOUR, timeZone);
}

/** The same moment if it is by day, else the first hour of day after it. */
function laterByDay(at: Date, timeZone: string): Date {
  const hour = hourOf(at, timeZone);
  if (hour >= FIRST_HOUR && hour < LAST_HOUR) return at;
  return atHour(hour < FIRST_HOUR ? at : new Date(at.getTime() + DAY_MS), FIRST_HOUR, timeZone);
}

const localOf = (at: Date, timeZone: string): Date => new Date(at.getTime() + offsetAt(at, timeZone) * 60_000);

const hourOf = (at: Date, timeZone: string): number => localOf(at, timeZone).getUTCHours();

function atHour(day: Date, hour: number, timeZone: string): Date {
  const local = localOf(day, timeZone);
  local.setUTCHours(hour, 0, 0, 0);
  return new Date(local.getTime() - offsetAt(day, timeZone) * 60_000);
}
