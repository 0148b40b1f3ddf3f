import { fromChina, inChina } from '../kit/china-time';

export interface TimeChoice {
  name: string;
  at: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = { hour: 9, minute: 30 };
const END_OF_WORK = { hour: 18, minute: 0 };

/** When a salesperson may want to come back to a lead. What is less than half an hour away is no help. */
export function timeChoices(now: Date): TimeChoice[] {
  const choices = [
    { name: '1 小时后', at: new Date(now.getTime() + HOUR) },
    { name: '今天下班前', at: atChinaClock(now, END_OF_WORK) },
    { name: '明天上午', at: atChinaClock(new Date(now.getTime() + DAY), MORNING) },
  ];
  return choices.filter(({ at }) => at.getTime() - now.getTime() >= HOUR / 2);
}

/** What the date and the time picker say, or null when that is not in the future. */
export function chosenTime(date: string, clock: string, now: Date): Date | null {
  const [year, month, day] = date.split('-').map(Number);
  const [hour, minute] = clock.split(':').map(Number);
  const at = fromChina({ year, month, day, hour, minute });
  return at > now ? at : null;
}

function atChinaClock(day: Date, clock: { hour: number; minute: number }): Date {
  return fromChina({ ...inChina(day), ...clock });
}
