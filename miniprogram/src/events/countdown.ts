const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 2 天 3 小时 · 3 小时 20 分 · 14 分 05 秒; null when it is over. */
export function tellRemaining(until: string, now: Date): string | null {
  const left = new Date(until).getTime() - now.getTime();
  if (left <= 0) return null;
  if (left >= DAY) return `${Math.floor(left / DAY)} 天 ${Math.floor((left % DAY) / HOUR)} 小时`;
  if (left >= HOUR) return `${Math.floor(left / HOUR)} 小时 ${Math.floor((left % HOUR) / MINUTE)} 分`;
  return `${Math.floor(left / MINUTE)} 分 ${String(Math.floor((left % MINUTE) / SECOND)).padStart(2, '0')} 秒`;
}
