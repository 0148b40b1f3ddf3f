import type { FormForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { meStore } from '../contacts/me';
import { fieldsOnScreen, knownNow, type AnswerErrors, type ChangeAnswer, type DraftAnswers } from './draft-answers';
import { FormQuestion } from './form-question';
import './forms.scss';

interface Props {
  form: FormForVisitor;
  answers: DraftAnswers;
  errors: AnswerErrors;
  onChange: ChangeAnswer;
}

/** The questions of a form that these answers bring to the screen, each with its own error below it. */
export function FormFields({ form, answers, errors, onChange }: Props) {
  const me = meStore.use();
  const known = knownNow(form, me?.phoneMasked ?? null);
  return (
    <View className="questions">
      {fieldsOnScreen(form, answers, known).map((field) => (
        <FormQuestion
          key={field.id}
          form={form}
          field={field}
          value={answers[field.id]}
          known={known[field.id]}
          error={errors[field.id]}
          onChange={(value) => onChange(field.id, value)}
        />
      ))}
    </View>
  );
}
