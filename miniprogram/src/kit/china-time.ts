/** Times as people in China read them. China keeps one zone (UTC+8) all year; a phone may be set to any. */
const MINUTE = 60_000;
const OFFSET = 8 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

export interface ChinaTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export function inChina(at: Date): ChinaTime {
  const shifted = new Date(at.getTime() + OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

export function fromChina({ year, month, day, hour, minute }: ChinaTime): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute) - OFFSET);
}

/** Days since 1970 in China. */
const dayNumber = (at: Date) => Math.floor((at.getTime() + OFFSET) / DAY);

const DAY_NAMES: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' };

/** 今天 14:05 · 昨天 09:30 · 11月3日 14:05 · 2025年11月3日 */
export function tellTime(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const { year, month, day } = inChina(at);
  const dayName = DAY_NAMES[dayNumber(at) - dayNumber(now)];
  if (dayName) return `${dayName} ${clockOf(at)}`;
  return year === inChina(now).year ? `${month}月${day}日 ${clockOf(at)}` : `${year}年${month}月${day}日`;
}

/** 09:30 */
export function clockOf(at: Date): string {
  const { hour, minute } = inChina(at);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** 2026-11-03 */
export function dateOf(at: Date): string {
  const { year, month, day } = inChina(at);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
