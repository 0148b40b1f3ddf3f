const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** One for each zone that was asked about: making one takes a hundred times as long as asking it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** From one moment on the clocks of a zone are so many minutes east of Greenwich, and had been others before. */
export interface ClockChange {
  at: Date;
  from: number;
  to: number;
}

/** Whether it is a name of the IANA's list: Asia/Shanghai. Offsets like +08:00 are none, since they know no daylight change. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of Greenwich at a moment. */
export function offsetAt(at: Date, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(at);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** Every change of the clocks in a span, to the minute. */
export function clockChanges(from: Date, until: Date, timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = from.getTime(); day < until.getTime(); day += DAY_MS) {
    const [before, after] = [offsetAt(new Date(day), timeZone), offsetAt(new Date(day + DAY_MS), timeZone)];
    if (before !== after) changes.push({ at: changeBetween(day, day + DAY_MS, timeZone), from: before, to: after });
  }
  return changes;
}

function changeBetween(early: number, late: number, timeZone: string): Date {
  const before = offsetAt(new Date(early), timeZone);
  let [low, high] = [early, late];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(new Date(middle), timeZone) === before) low = middle;
    else high = middle;
  }
  return new Date(Math.ceil(high / MINUTE_MS) * MINUTE_MS);
}
