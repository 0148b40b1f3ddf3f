import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { dayFromPicker, daysAgo, dayToPicker, today } from '../time/time';

interface Props {
  from?: string;
  to?: string;
  onChange: (from: string | undefined, to: string | undefined) => void;
  allowClear?: boolean;
  label?: string;
}

const preset = (label: string, days: number) => ({ label, value: (): [Dayjs, Dayjs] => [dayjs(daysAgo(days - 1)), dayjs(today())] });
const PRESETS = [preset('今天', 1), preset('近 7 天', 7), preset('近 30 天', 30), preset('近 90 天', 90), preset('近一年', 365)];

/** Calendar days in China, both inclusive. */
export function DayRange({ from, to, onChange, allowClear = true, label = '日期' }: Props) {
  return (
    <DatePicker.RangePicker
      aria-label={label}
      className="day-range"
      allowClear={allowClear}
      presets={PRESETS}
      placeholder={[`${label}从`, '到']}
      value={[dayToPicker(from), dayToPicker(to)]}
      onChange={(days) => onChange(dayFromPicker(days?.[0]) ?? undefined, dayFromPicker(days?.[1]) ?? undefined)}
    />
  );
}
