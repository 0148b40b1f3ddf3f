import { validateAnswers, type Answers, type AnswerValue, type FormForVisitor } from '@chudian/shared';
import { useMemo, useState } from 'react';
import { meStore } from '../contacts/me';
import { answersToSend, beginning, knownNow, type AnswerErrors, type ChangeAnswer, type DraftAnswers } from './draft-answers';

/**
 * The answers to one form while they are given. `check` holds them against the form, by the server's own code: what may be sent, or
 * null, and then the errors stand at their fields. A refusal of the server is shown by `refuse(error.fields)`. Nothing that was typed is lost.
 */
export function useFormAnswers(form: FormForVisitor | undefined) {
  const [draft, setDraft] = useState<DraftAnswers>({});
  const [errors, setErrors] = useState<AnswerErrors>({});
  const known = useKnown(form);
  const answers = useMemo(() => (form ? { ...beginning(form), ...draft } : draft), [form, draft]);

  const onChange: ChangeAnswer = (fieldId, value) => {
    setDraft((before) => ({ ...before, [fieldId]: value }));
    setErrors(({ [fieldId]: _, ...others }) => others);
  };

  const check = (): Record<string, AnswerValue> | null => {
    if (!form) return null;
    const result = validateAnswers(form.schema, answers, known);
    setErrors(result.ok ? {} : result.errors);
    return result.ok ? answersToSend(form, answers, known) : null;
  };

  return { answers, errors, onChange, check, refuse: setErrors };
}

/** What the server knows, and the number that was given by WeChat's button meanwhile. */
function useKnown(form: FormForVisitor | undefined): Answers {
  const me = meStore.use();
  return useMemo(() => (form ? knownNow(form, me?.phoneMasked ?? null) : {}), [form, me?.phoneMasked]);
}
