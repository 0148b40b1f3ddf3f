/** Times are shown as in China, wherever the browser is. */
const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const;
const dayOf = new Intl.DateTimeFormat('en-CA', { ...zone, dateStyle: 'short' });
const minutes = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });

const DAY_MS = 86_400_000;

export const hourMinute = (at: number): string => minutes.format(at);
export const hourMinuteSecond = (at: number): string => seconds.format(at);
export const fullTime = (at: number): string => `${dayOf.format(at)} ${seconds.format(at)}`;

/** As a chat shows it: the hour today, then yesterday, then the day, then the year. */
export function chatTime(at: number, now: number): string {
  const [day, today] = [dayOf.format(at), dayOf.format(now)];
  if (day === today) return minutes.format(at);
  if (day === dayOf.format(now - DAY_MS)) return `昨天 ${minutes.format(at)}`;
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return `${day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`} ${minutes.format(at)}`;
}
