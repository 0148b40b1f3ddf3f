import type { FormForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useCallback, useEffect, useMemo } from 'react';
import { useRequest } from '../api/use-request';
import { FormFields } from '../forms/form-fields';
import { getForm } from '../forms/forms';
import { useFormAnswers } from '../forms/use-form-answers';
import { withoutProfile } from './attendee';
import './events.scss';

/** An event's questions with what is answered so far. */
export interface FilledForm extends ReturnType<typeof useFormAnswers> {
  /** As it is asked here: without what the page asks itself. */
  form: FormForVisitor;
  whole: FormForVisitor;
}

/** `given`: what was answered to it for this event before. */
export function useFilledForm(formId: string, given?: Record<string, unknown>) {
  const loading = useRequest(getForm);
  const { run } = loading;
  const load = useCallback(() => void run(formId), [run, formId]);
  useEffect(load, [load]);
  const whole = loading.data;
  const form = useMemo(() => whole && withoutProfile(given ? answeredBefore(whole, given) : whole), [whole, given]);
  const answering = useFormAnswers(form);
  const filled: FilledForm | undefined = form && whole && { ...answering, form, whole };
  return { filled, error: loading.error, retry: load };
}

/** Who answered before changes what he said; everything is asked again. */
const answeredBefore = (form: FormForVisitor, given: Record<string, unknown>): FormForVisitor => ({
  ...form, known: { ...form.known, ...(given as FormForVisitor['known']) }, submission: form.submission ?? { id: '', at: '', files: [] },
});

export function EventForm({ filled: { form, answers, errors, onChange } }: { filled: FilledForm }) {
  return (
    <View>
      {form.schema.intro && <View className="event__intro">{form.schema.intro}</View>}
      <FormFields form={form} answers={answers} errors={errors} onChange={onChange} />
    </View>
  );
}
