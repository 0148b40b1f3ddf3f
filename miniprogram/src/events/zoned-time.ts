import { inChina, type ChinaTime } from '../kit/china-time';

/** Times as the clock on the wall of the event shows them, whatever zone the phone is set to. */
const MINUTE = 60_000;
const CHINA_OFFSET = 480;
const CHINA = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'];
const WEEKDAYS = '日一二三四五六';
const PLACES: Record<string, string> = {
  'Asia/Hong_Kong': '香港', 'Asia/Macau': '澳门', 'Asia/Taipei': '台北', 'Asia/Urumqi': '乌鲁木齐', 'Asia/Singapore': '新加坡', 'Asia/Kuala_Lumpur': '吉隆坡',
  'Asia/Tokyo': '东京', 'Asia/Seoul': '首尔', 'Asia/Bangkok': '曼谷', 'Asia/Dubai': '迪拜', 'Australia/Sydney': '悉尼', 'Europe/London': '伦敦',
  'Europe/Paris': '巴黎', 'Europe/Berlin': '柏林', 'Europe/Moscow': '莫斯科', 'America/New_York': '纽约', 'America/Chicago': '芝加哥', 'America/Los_Angeles': '洛杉矶',
};

export interface Zoned {
  timeZone: string;
  startsAt: string;
  endsAt: string;
}

/** Some phones have no zone data: then everything is told, and named, as Beijing's time. */
export function wallTime(at: Date, timeZone: string): ChinaTime {
  return CHINA.includes(timeZone) ? inChina(at) : (readByZone(at, timeZone) ?? inChina(at));
}

function readByZone(at: Date, timeZone: string): ChinaTime | null {
  if (typeof Intl === 'undefined') return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
    const read = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return { year: read.year, month: read.month, day: read.day, hour: read.hour, minute: read.minute };
  } catch {
    return null;
  }
}

/** Where a span of several days can be parted. */
export const BETWEEN_DAYS = ' – ';

/** 12月3日（周四）14:00–17:30 · over several days both days · another year with its number */
export function tellSpan({ timeZone, startsAt, endsAt }: Zoned, now = new Date()): string {
  const [from, until] = [startsAt, endsAt].map((iso) => wallTime(new Date(iso), timeZone));
  const year = from.year === wallTime(now, timeZone).year ? '' : `${from.year}年`;
  const isOneDay = from.year === until.year && from.month === until.month && from.day === until.day;
  return `${year}${dayOf(from)}${clockOf(from)}${isOneDay ? '–' : `${BETWEEN_DAYS}${dayOf(until)}`}${clockOf(until)}`;
}

/** 12月3日 14:00 */
export function tellMoment(iso: string, timeZone: string): string {
  const time = wallTime(new Date(iso), timeZone);
  return `${time.month}月${time.day}日 ${clockOf(time)}`;
}

/** 14:00 */
export const tellClock = (iso: string, timeZone: string): string => clockOf(wallTime(new Date(iso), timeZone));

/** 12月3日（周四） */
export const tellDay = (iso: string, timeZone: string): string => dayOf(wallTime(new Date(iso), timeZone));

/**
 * What has to be said beside the time: nothing for a phone in the event's own zone. `phoneOffset` is the phone's, in minutes east of
 * Greenwich at that moment.
 */
export function zoneNote({ startsAt, timeZone }: Zoned, phoneOffset = phoneOffsetAt(startsAt)): string | null {
  const at = new Date(startsAt);
  const offset = offsetOf(at, timeZone);
  const own = offset === phoneOffset ? null : `您手机上的时间 ${momentAt(at, phoneOffset)}`;
  if (offset === CHINA_OFFSET) return own && `北京时间 · ${own}`;
  const name = `${PLACES[timeZone] ?? '活动当地'}时间（${tellOffset(offset)}）`;
  const parts = [name, `北京时间 ${momentAt(at, CHINA_OFFSET)}`, phoneOffset === CHINA_OFFSET ? null : own];
  return parts.filter(Boolean).join(' · ');
}

export const phoneOffsetAt = (iso: string): number => -new Date(iso).getTimezoneOffset();

function offsetOf(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute } = wallTime(at, timeZone);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at.getTime() / MINUTE) * MINUTE) / MINUTE);
}

function momentAt(at: Date, offset: number): string {
  const shifted = new Date(at.getTime() + offset * MINUTE);
  return `${shifted.getUTCMonth() + 1}月${shifted.getUTCDate()}日 ${twoDigits(shifted.getUTCHours())}:${twoDigits(shifted.getUTCMinutes())}`;
}

function tellOffset(offset: number): string {
  const minutes = Math.abs(offset) % 60;
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 60)}${minutes ? `:${twoDigits(minutes)}` : ''}`;
}

function dayOf({ year, month, day }: ChinaTime): string {
  return `${month}月${day}日（周${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}）`;
}

const clockOf = ({ hour, minute }: ChinaTime) => `${twoDigits(hour)}:${twoDigits(minute)}`;
const twoDigits = (number: number) => String(number).padStart(2, '0');
