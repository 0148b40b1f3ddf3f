import { fieldsToAsk, prefilled, validateAnswers, visibleFields, type Answers, type AnswerValue, type FormField, type FormForVisitor } from '@chudian/shared';
import { useMemo, useState } from 'react';
import { meStore } from '../contacts/me';

/** What stands in the fields now. Without an entry, what is known stays. */
export type DraftAnswers = Record<string, AnswerValue | undefined>;
export type AnswerErrors = Record<string, string>;
export type ChangeAnswer = (fieldId: string, value: AnswerValue | undefined) => void;

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
    return result.ok ? toSend(form, answers, known) : null;
  };

  return { answers, errors, onChange, check, refuse: setErrors };
}

/** What the server knows, and the number that was given by WeChat's button meanwhile. */
function useKnown(form: FormForVisitor | undefined): Answers {
  const me = meStore.use();
  return useMemo(() => (form ? knownNow(form, me?.phoneMasked ?? null) : {}), [form, me?.phoneMasked]);
}

export function knownNow({ schema, known, submission }: FormForVisitor, phoneMasked: string | null): Answers {
  const phones = submission || !phoneMasked ? [] : schema.fields.filter((field) => field.profile === 'phone');
  return { ...known, ...Object.fromEntries(phones.map((field) => [field.id, phoneMasked as string])) };
}

/** Who answered before changes what he said; everybody else begins with what is known of him. */
function beginning({ schema, known, submission }: FormForVisitor): DraftAnswers {
  return prefilled(submission ? { ...schema, fields: schema.fields.map((field) => ({ ...field, askOnce: false })) } : schema, known);
}

/** The fields on the screen, as the answers stand. */
export function fieldsOnScreen({ schema, submission }: FormForVisitor, answers: DraftAnswers, known: Answers): FormField[] {
  const asked = submission ? schema.fields : fieldsToAsk(schema, known);
  return visibleFields(schema, answers, known).filter((field) => asked.some((each) => each.id === field.id));
}

/** Never what is only known: a masked number is no answer. */
function toSend(form: FormForVisitor, answers: DraftAnswers, known: Answers): Record<string, AnswerValue> {
  const visible = fieldsOnScreen(form, answers, known).filter((field) => answers[field.id] !== undefined);
  return Object.fromEntries(visible.map((field) => [field.id, answers[field.id] as AnswerValue]));
}
