import type { FormForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useCallback, useEffect, useMemo } from 'react';
import { useRequest } from '../api/use-request';
import { FormFields } from '../forms/form-fields';
import { useFormAnswers } from '../forms/use-form-answers';
import { withoutProfile } from './attendee';
import { getSignUpForm } from './events';
import './events.scss';

/** An event's questions with what is answered so far. */
export interface FilledForm extends ReturnType<typeof useFormAnswers> {
  /** As it is asked here: without what the page asks itself. */
  form: FormForVisitor;
  whole: FormForVisitor;
}

export function useFilledForm(eventId: string) {
  const loading = useRequest(getSignUpForm);
  const { run } = loading;
  const load = useCallback(() => void run(eventId), [run, eventId]);
  useEffect(load, [load]);
  const whole = loading.data;
  const form = useMemo(() => whole && withoutProfile(whole), [whole]);
  const answering = useFormAnswers(form);
  const filled: FilledForm | undefined = form && whole && { ...answering, form, whole };
  return { filled, error: loading.error, retry: load };
}

export function EventForm({ filled: { form, answers, errors, onChange } }: { filled: FilledForm }) {
  return (
    <View>
      {form.schema.intro && <View className="event__intro">{form.schema.intro}</View>}
      <FormFields form={form} answers={answers} errors={errors} onChange={onChange} />
    </View>
  );
}
