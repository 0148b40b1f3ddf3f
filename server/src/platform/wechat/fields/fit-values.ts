/** Numbers, sums of money and times in the forms that template messages accept. */

const DAY = String.raw`(?:(?:19|20)\d{2}年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日)`;
const DIGITAL_DAY = String.raw`(?:(?:19|20)\d{2}([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01]))`;
const HOUR = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)`;
const MOMENT = `(?:${DAY} )?${HOUR}`;
const WHOLE_TIME = new RegExp(`^${MOMENT}(?:~${MOMENT})?$`);
const WHOLE_DATE = new RegExp(`^${DAY}(?: ${HOUR})?(?:~${DAY}(?: ${HOUR})?)?$`);
const WHOLE_DIGITAL_DATE = new RegExp(`^${DIGITAL_DAY}$`);

/** `15:01` or `2019年10月1日 15:01`, or a range of them. A time that cannot be read becomes the time of sending. */
export function asTime(value: string | Date, now: Date): string {
  if (typeof value === 'string' && WHOLE_TIME.test(value)) return value;
  return inChina(read(value) ?? now);
}

/** `2019年10月1日`, also with a time, or a range of them. */
export function asDate(value: string | Date, now: Date): string {
  if (typeof value === 'string' && (WHOLE_DATE.test(value) || WHOLE_DIGITAL_DATE.test(value))) return value;
  return dayOf(inChina(read(value) ?? now));
}

export function asNumber(text: string): string {
  const number = text.replace(/,/g, '').match(/-?\d+(?:\.\d+)?/)?.[0] ?? '0';
  return number.slice(0, 32).replace(/\.$/, '');
}

/** One currency sign, ten digits, two decimals, 元. A sum with more digits is shown as the largest that can be. */
export function asAmount(text: string): string {
  const [, sign = '', whole = '0', decimals = '', unit = ''] = text.replace(/[,\s]/g, '').match(/([¥￥$€£]?)(\d+)(\.\d{1,2})?\d*(元?)/) ?? [];
  return whole.length > 10 ? `${sign}9999999999${unit}` : `${sign}${whole}${decimals}${unit}`;
}

const READABLE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const CHINESE_DAY = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?: (\d{1,2}:\d{2}))?/;

/** ISO times, and Chinese or digital days with or without an hour; without a zone they mean China's. */
function read(value: string | Date): Date | null {
  if (value instanceof Date) return valid(value);
  const zone = READABLE.exec(value);
  if (zone?.[1]) return valid(new Date(value.replace(' ', 'T')));
  const [, year, month, day, hour = '0:00'] = CHINESE_DAY.exec(value.replace('T', ' ')) ?? [];
  if (!year || !month || !day) return null;
  return valid(new Date(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(5, '0')}:00+08:00`));
}

const valid = (date: Date): Date | null => (Number.isNaN(date.getTime()) || !isInFourDigitYears(date) ? null : date);
const isInFourDigitYears = (date: Date): boolean => date.getTime() > Date.UTC(1900, 0, 2) && date.getTime() < Date.UTC(2099, 11, 30);

const dayOf = (moment: string): string => moment.split(' ')[0] ?? moment;

/** China has one time zone and no summer time. */
function inChina(date: Date): string {
  const at = new Date(date.getTime() + 8 * 3_600_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}
