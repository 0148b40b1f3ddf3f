import { InputNumber } from 'antd';
import { fenOf, yuanOf } from './yuan';

interface Props {
  id?: string;
  /** Fen. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
  placeholder?: string;
  'aria-label'?: string;
}

const MOST_YUAN = 100_000;

/** Takes yuan from a person and gives fen to the form. */
export function YuanInput({ value, onChange, ...props }: Props) {
  return (
    <InputNumber
      className="full"
      prefix="¥"
      min={0}
      max={MOST_YUAN}
      precision={2}
      changeOnWheel={false}
      formatter={(yuan) => (yuan === undefined || yuan === null ? '' : String(Number(yuan)))}
      value={value === undefined || value === null ? null : yuanOf(value)}
      onChange={(yuan) => onChange?.(yuan === null ? null : fenOf(Number(yuan)))}
      {...props}
    />
  );
}
