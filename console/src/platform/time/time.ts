import dayjs, { type Dayjs } from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import 'dayjs/locale/zh-cn';

dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.extend(relativeTime);
dayjs.locale('zh-cn');

/** The company's days are days in China, wherever the browser stands. */
const ZONE = 'Asia/Shanghai';
const WALL = 'YYYY-MM-DDTHH:mm:ss';
export const DAY = 'YYYY-MM-DD';

const inChina = (iso: string) => dayjs(iso).tz(ZONE);

export const dayOf = (iso: string) => inChina(iso).format(DAY);
export const minuteOf = (iso: string) => inChina(iso).format('YYYY-MM-DD HH:mm');
export const secondOf = (iso: string) => inChina(iso).format('YYYY-MM-DD HH:mm:ss');
export const agoOf = (iso: string) => dayjs(iso).fromNow();

export const today = () => dayjs().tz(ZONE).format(DAY);
export const daysAgo = (days: number) => dayjs().tz(ZONE).subtract(days, 'day').format(DAY);

/** ISO time → what a picker shows: the same clock face, as in China. */
export const toPicker = (iso: string | null | undefined): Dayjs | null => (iso ? dayjs(inChina(iso).format(WALL)) : null);
/** What a picker shows → ISO time. */
export const fromPicker = (picked: Dayjs | null | undefined): string | null => (picked ? dayjs.tz(picked.format(WALL), ZONE).toISOString() : null);

/** Day `2026-11-01` ↔ picker; no time of day is involved. */
export const dayToPicker = (day: string | null | undefined): Dayjs | null => (day ? dayjs(day) : null);
export const dayFromPicker = (picked: Dayjs | null | undefined): string | null => (picked ? picked.format(DAY) : null);

/** The first and the last instant of days in China, for lists that filter by time. */
export const startOfDay = (day: string) => dayjs.tz(`${day}T00:00:00`, ZONE).toISOString();
export const endOfDay = (day: string) => dayjs.tz(`${day}T23:59:59.999`, ZONE).toISOString();
