import dayjs, { type Dayjs } from 'dayjs';
import './time';

/** Times of things that have a zone of their own, whatever the zone of the browser. */
const WALL = 'YYYY-MM-DDTHH:mm:ss';

const KNOWN: Record<string, string> = {
  'Asia/Shanghai': '北京时间', 'Asia/Hong_Kong': '香港', 'Asia/Taipei': '台北', 'Asia/Tokyo': '东京', 'Asia/Seoul': '首尔', 'Asia/Singapore': '新加坡',
  'Asia/Bangkok': '曼谷', 'Asia/Dubai': '迪拜', 'Europe/London': '伦敦', 'Europe/Paris': '巴黎', 'Europe/Berlin': '柏林', 'Europe/Moscow': '莫斯科',
  'America/New_York': '纽约', 'America/Chicago': '芝加哥', 'America/Los_Angeles': '洛杉矶', 'Australia/Sydney': '悉尼', UTC: '世界时',
};

const at = (iso: string, zone: string) => dayjs(iso).tz(zone);

/** ISO time → what a picker shows: the clock face in that zone. */
export const toZonedPicker = (iso: string | null | undefined, zone: string): Dayjs | null => (iso ? dayjs(at(iso, zone).format(WALL)) : null);
/** What a picker shows → ISO time. */
export const fromZonedPicker = (picked: Dayjs | null | undefined, zone: string): string | null =>
  picked ? dayjs.tz(picked.format(WALL), zone).toISOString() : null;

/** The instant at which the clocks of another zone show what those of this one do now: two o'clock stays two o'clock. */
export const sameClockIn = (iso: string, from: string, to: string): string => dayjs.tz(at(iso, from).format(WALL), to).toISOString();

export const zonedMinute = (iso: string, zone: string): string => at(iso, zone).format('YYYY-MM-DD HH:mm');
export const zonedClock = (iso: string, zone: string): string => at(iso, zone).format('HH:mm');
export const zonedDay = (iso: string, zone: string): string => at(iso, zone).format('M月D日（ddd）');

/** 2026-12-01 14:00–17:00; over several days both dates. */
export function zonedRange(startsAt: string, endsAt: string, zone: string): string {
  const [start, end] = [at(startsAt, zone), at(endsAt, zone)];
  const isOneDay = start.format('YYYY-MM-DD') === end.format('YYYY-MM-DD');
  return `${start.format('YYYY-MM-DD HH:mm')}–${end.format(isOneDay ? 'HH:mm' : 'MM-DD HH:mm')}`;
}

/** As phones write it: 12月3日（周四）14:00–17:30; several days both, another year with its number. */
export function spanText(startsAt: string, endsAt: string, zone: string, now: Date = new Date()): string {
  const [start, end] = [at(startsAt, zone), at(endsAt, zone)];
  const year = start.year() === dayjs(now).tz(zone).year() ? '' : `${start.year()}年`;
  const until = start.isSame(end, 'day') ? `–${end.format('HH:mm')}` : ` 至 ${end.format('M月D日（ddd）HH:mm')}`;
  return `${year}${start.format('M月D日（ddd）HH:mm')}${until}`;
}

/** UTC+8, at that moment: summer time moves it. */
export function offsetText(zone: string, iso: string = new Date().toISOString()): string {
  const minutes = at(iso, zone).utcOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

export const zoneName = (zone: string): string => KNOWN[zone] ?? zone;

/** Every zone that the browser knows, the usual ones first. */
export function zoneOptions(): { value: string; label: string }[] {
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !(zone in KNOWN));
  return [...Object.keys(KNOWN), ...rest].map((zone) => ({ value: zone, label: `${zoneName(zone)}（${offsetText(zone)}）` }));
}
