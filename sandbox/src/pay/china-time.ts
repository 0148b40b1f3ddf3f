const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const shifted = (time: number): string => new Date(time + AHEAD_MS).toISOString();

/** `2026-03-01T15:01:00+08:00` */
export const rfc3339 = (time: number): string => `${shifted(time).slice(0, 19)}+08:00`;

/** `2026-03-01 15:01:00`, as bills have it. */
export const billTime = (time: number): string => shifted(time).slice(0, 19).replace('T', ' ');

/**
 * `20260301` and the milliseconds of the day: with both in them, ids are others after a reset or a start without state,
 * which matters to a server that remembers the ones before.
 */
export const timeStamp = (time: number): string => `${shifted(time).slice(0, 10).replaceAll('-', '')}${String((time + AHEAD_MS) % DAY_MS).padStart(8, '0')}`;

/** When a Chinese calendar day begins; null for what is no day. */
export function startOfDay(day: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  return Number.isNaN(time) || shifted(time).slice(0, 10) !== day ? null : time;
}

/** Null for what is not in RFC 3339 with an offset. */
export function readRfc3339(text: string): number | null {
  const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
