/** The phone's own calendar, from the package. */
import Taro from '@tarojs/taro';
import type { CalendarAnswer, CalendarEntry } from './types';

export const calendarName = '添加到手机日历';

export async function addToCalendar({ title, startsAt, endsAt, location, note }: CalendarEntry): Promise<CalendarAnswer> {
  const [startTime, endTime] = [startsAt, endsAt].map((iso) => Math.floor(new Date(iso).getTime() / 1000));
  try {
    await Taro.addPhoneCalendar({ title, startTime, endTime: String(endTime), location, description: note, alarmOffset: 3600 });
    return 'added';
  } catch (failure) {
    return refusalOf(failure);
  }
}

function refusalOf(failure: unknown): CalendarAnswer {
  const text = (failure as { errMsg?: string } | null)?.errMsg ?? '';
  return /cancel/.test(text) ? 'cancelled' : 'refused';
}
