import { FORM_BOUNDS } from '@chudian/shared';
import { Input, Textarea } from '@tarojs/components';
import type { QuestionProps } from './question-props';

const PLACEHOLDERS: Partial<Record<QuestionProps['field']['kind'], string>> = { email: 'name@company.com', number: '请填写数字' };

/** A line, several lines, an address or a number, as it is typed. */
export function TextInput({ field, value, onChange }: QuestionProps) {
  const { id, kind, limits } = field;
  const placeholder = field.placeholder ?? PLACEHOLDERS[kind] ?? '请填写';
  const text = value === undefined ? '' : String(value);
  if (kind === 'paragraph') {
    return (
      <Textarea id={id} className="question__paragraph" value={text} placeholder={placeholder} maxlength={limits?.max ?? FORM_BOUNDS.paragraph} autoHeight onInput={({ detail }) => onChange(detail.value)} />
    );
  }
  const isPositive = (limits?.min ?? -1) >= 0;
  const most = kind === 'text' ? (limits?.max ?? FORM_BOUNDS.text) : kind === 'email' ? 254 : 20;
  return (
    <Input id={id} className="field__input" type={kind === 'number' && isPositive ? 'digit' : 'text'} value={text} placeholder={placeholder} maxlength={most} onInput={({ detail }) => onChange(detail.value)} />
  );
}
