import { Picker, View } from '@tarojs/components';
import { dateOf } from '../kit/china-time';
import type { QuestionProps } from './question-props';

export function DateInput({ field, value, onChange }: QuestionProps) {
  const { limits = {}, placeholder = '请选择日期' } = field;
  const day = typeof value === 'string' ? value : '';
  return (
    <Picker
      className="question__picker"
      mode="date"
      value={day || limits.from || dateOf(new Date())}
      start={limits.from ?? '1900-01-01'}
      end={limits.until ?? '2100-12-31'}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <View id={field.id} className={day ? 'field__input question__day' : 'field__input question__day question__day--empty'}>{day || placeholder}</View>
    </Picker>
  );
}
