import { DatePicker } from 'antd';
import { fromZonedPicker, toZonedPicker } from './zoned';

interface Props {
  id?: string;
  /** ISO. */
  value?: string | null;
  onChange?: (iso: string | null) => void;
  zone: string;
  placeholder?: string;
  'aria-label'?: string;
}

/** Picks a moment by the clocks of a zone, wherever the browser stands. */
export const ZonedTime = ({ value, onChange, zone, placeholder = '选择日期和时间', ...props }: Props) => (
  <DatePicker
    className="full"
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY-MM-DD HH:mm"
    placeholder={placeholder}
    value={toZonedPicker(value, zone)}
    // Confirms the time, and does not send the form in which it stands.
    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    onChange={(picked) => onChange?.(fromZonedPicker(picked, zone))}
    {...props}
  />
);
