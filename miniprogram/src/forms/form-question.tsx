import { mostFiles, mostStars, type FormField } from '@chudian/shared';
import { Text, View } from '@tarojs/components';
import type { FC } from 'react';
import { ChoiceInput } from './choice-input';
import { DateInput } from './date-input';
import { FileInput } from './file-input';
import { PhoneInput } from './phone-input';
import type { QuestionProps } from './question-props';
import { RatingInput } from './rating-input';
import { TextInput } from './text-input';

const INPUTS: Record<FormField['kind'], FC<QuestionProps>> = {
  text: TextInput, paragraph: TextInput, email: TextInput, number: TextInput, phone: PhoneInput, choice: ChoiceInput, choices: ChoiceInput, date: DateInput,
  rating: RatingInput, file: FileInput,
};

/** One question: what is asked, how it is answered, and what is wrong with the answer. */
export function FormQuestion({ error, ...props }: QuestionProps & { error?: string }) {
  const { field } = props;
  const Input = INPUTS[field.kind];
  return (
    <View id={`question-${field.id}`} className={error ? 'field field--wrong question' : 'field question'}>
      <View className="question__label">
        {field.label}
        {field.required ? <Text className="question__required">*</Text> : <Text className="field__optional">选填</Text>}
      </View>
      {(field.help || hintOf(field)) && <View className="question__help">{[field.help, hintOf(field)].filter(Boolean).join(' · ')}</View>}
      <Input {...props} />
      {error && <View id={`error-${field.id}`} className="field__problem">{error}</View>}
    </View>
  );
}

/** The limit that people should know before they answer. */
function hintOf({ kind, limits, options = [] }: FormField): string {
  if (kind === 'choices') return limits?.max !== undefined && limits.max < options.length ? `最多选 ${limits.max} 项` : '可多选';
  if (kind === 'file') return `图片、PDF、Word、Excel，单个不超过 10 MB${mostFiles({ limits }) > 1 ? `，最多 ${mostFiles({ limits })} 个` : ''}`;
  return kind === 'rating' ? `1 分最低，${mostStars({ limits })} 分最高` : '';
}
