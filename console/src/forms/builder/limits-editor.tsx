import { FORM_BOUNDS, type FieldKind, type FieldLimits, type FormField } from '@chudian/shared';
import { DatePicker, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { Setting } from './setting';

interface Props {
  field: FormField;
  error?: string;
  onChange: (limits: FieldLimits | undefined) => void;
}

const WORDS: Partial<Record<FieldKind, { label: string; unit: string; least: number; most: number }>> = {
  text: { label: '字数', unit: '个字', least: 0, most: FORM_BOUNDS.text }, paragraph: { label: '字数', unit: '个字', least: 0, most: FORM_BOUNDS.paragraph },
  choices: { label: '选几项', unit: '项', least: 0, most: FORM_BOUNDS.options }, number: { label: '数值范围', unit: '', least: -FORM_BOUNDS.number, most: FORM_BOUNDS.number },
};

/** How much, how many, how long: only what this kind knows. */
export function LimitsEditor(props: Props) {
  const { kind, limits = {} } = props.field;
  const set = (facts: FieldLimits) => props.onChange({ ...limits, ...facts });
  if (kind === 'date') return <Days {...props} />;
  if (kind === 'rating') return <Most label="最高分" min={2} max={FORM_BOUNDS.rating} value={limits.max ?? 5} error={props.error} onChange={(max) => set({ max })} />;
  if (kind === 'file') return <Most label="最多几个文件" min={1} max={FORM_BOUNDS.files} value={limits.max ?? 1} error={props.error} onChange={(max) => set({ max })} />;
  const words = WORDS[kind];
  if (!words) return null;
  return (
    <>
      <Setting label={words.label} note="不填为不限" error={props.error}>
        {(id) => (
          <div className="range">
            <InputNumber id={id} aria-label={`${words.label}下限`} placeholder="最少" min={words.least} max={words.most} value={limits.min} onChange={(min) => set({ min: min ?? undefined })} />
            至
            <InputNumber aria-label={`${words.label}上限`} placeholder="最多" min={words.least} max={words.most} value={limits.max} onChange={(max) => set({ max: max ?? undefined })} /> {words.unit}
          </div>
        )}
      </Setting>
      {kind === 'number' && <Most label="小数位数" min={0} max={4} value={limits.decimals ?? 0} onChange={(decimals) => set({ decimals })} />}
    </>
  );
}

interface MostProps {
  label: string;
  min: number;
  max: number;
  value: number;
  error?: string;
  onChange: (value: number | undefined) => void;
}

function Most({ label, error, onChange, ...range }: MostProps) {
  return (
    <Setting label={label} error={error}>
      {(id) => <InputNumber id={id} {...range} onChange={(value) => onChange(value ?? undefined)} />}
    </Setting>
  );
}

function Days({ field: { limits = {} }, error, onChange }: Props) {
  const day = (text?: string) => (text ? dayjs(text) : null);
  return (
    <Setting label="日期范围" note="不填为不限" error={error}>
      {(id) => (
        <DatePicker.RangePicker
          id={id}
          className="full"
          allowEmpty={[true, true]}
          value={[day(limits.from), day(limits.until)]}
          onChange={(days) => onChange({ from: days?.[0]?.format('YYYY-MM-DD'), until: days?.[1]?.format('YYYY-MM-DD') })}
        />
      )}
    </Setting>
  );
}
