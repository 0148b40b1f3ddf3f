import { shanghaiDay, startOfShanghaiDay } from '../../platform/clock/shanghai-day.js';
import type { Random } from './random.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** When people scan, hour by hour: at work, and at a fair, where nobody is after closing time. */
const CURVES = {
  work: { 7: 1, 8: 4, 9: 10, 10: 13, 11: 9, 12: 4, 13: 5, 14: 11, 15: 12, 16: 9, 17: 6, 18: 3, 19: 3, 20: 4, 21: 3, 22: 1 },
  fair: { 9: 7, 10: 13, 11: 12, 12: 5, 13: 8, 14: 12, 15: 9, 16: 5 },
} as const;
export type Curve = keyof typeof CURVES;

const WEEKEND = [0, 6];
const MORNING = 10;
const OPENS = 9;
const CLOSES = 18;

/** So many days before a moment. */
export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}

/** The morning of the day so many days before: when the office gets things done. */
export function morningBefore(at: Date, days: number): Date {
  return new Date(startOfShanghaiDay(shanghaiDay(daysBefore(at, days))).getTime() + MORNING * HOUR_MS);
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

/** Some moment between two days before today, as likely as people scan then. At a fair all days are alike. */
export function someTime(random: Random, today: Date, { from, to, curve }: { from: number; to: number; curve: Curve }): Date {
  const days = Array.from({ length: from - to + 1 }, (_, index) => daysBefore(today, to + index));
  const day = random.weighted(days, (each) => (curve === 'work' && isWeekend(each) ? 0.3 : 1));
  const [hour] = random.weighted(Object.entries(CURVES[curve]), ([, weight]) => weight);
  return new Date(startOfShanghaiDay(shanghaiDay(day)).getTime() + Number(hour) * HOUR_MS + random.between(0, HOUR_MS - 1));
}

/** The same moment, or when somebody is at his desk again: the next working day in the morning. */
export function atWork(random: Random, at: Date): Date {
  const dayStart = startOfShanghaiDay(shanghaiDay(at));
  const hour = (at.getTime() - dayStart.getTime()) / HOUR_MS;
  if (!isWeekend(at) && hour >= OPENS && hour < CLOSES) return at;
  const morning = (day: Date) => new Date(day.getTime() + OPENS * HOUR_MS + random.between(2, 70) * MINUTE_MS);
  if (!isWeekend(at) && hour < OPENS) return morning(dayStart);
  let next = later(dayStart, DAY_MS);
  while (isWeekend(next)) next = later(next, DAY_MS);
  return morning(next);
}

function isWeekend(at: Date): boolean {
  return WEEKEND.includes(new Date(`${shanghaiDay(at)}T00:00:00Z`).getUTCDay());
}
