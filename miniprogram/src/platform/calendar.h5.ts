/** As `calendar.weapp.ts`: a browser is given the file, which calendars open. */
import type { CalendarAnswer, CalendarEntry } from './types';

export const calendarName = '下载日历文件';

export function addToCalendar({ file }: CalendarEntry): Promise<CalendarAnswer> {
  const link = document.createElement('a');
  link.href = `${API_BASE}${file}`;
  link.download = '';
  link.click();
  return Promise.resolve('downloaded');
}
