import { fieldsToAsk, prefilled, visibleFields, type Answers, type AnswerValue, type FormField, type FormForVisitor } from '@chudian/shared';

/** What stands in the fields now. Without an entry, what is known stays. */
export type DraftAnswers = Record<string, AnswerValue | undefined>;
export type AnswerErrors = Record<string, string>;
export type ChangeAnswer = (fieldId: string, value: AnswerValue | undefined) => void;

/** What the server knows, and the number that was given by WeChat's button meanwhile. */
export function knownNow({ schema, known, submission }: FormForVisitor, phoneMasked: string | null): Answers {
  const phones = submission || !phoneMasked ? [] : schema.fields.filter((field) => field.profile === 'phone');
  return { ...known, ...Object.fromEntries(phones.map((field) => [field.id, phoneMasked as string])) };
}

/** Who answered before changes what he said; everybody else begins with what is known of him. */
export function beginning({ schema, known, submission }: FormForVisitor): DraftAnswers {
  return prefilled(submission ? { ...schema, fields: schema.fields.map((field) => ({ ...field, askOnce: false })) } : schema, known);
}

/** The fields on the screen, as the answers stand. */
export function fieldsOnScreen({ schema, submission }: FormForVisitor, answers: DraftAnswers, known: Answers): FormField[] {
  const asked = submission ? schema.fields : fieldsToAsk(schema, known);
  return visibleFields(schema, answers, known).filter((field) => asked.some((each) => each.id === field.id));
}

/** Never what is only known: a masked number is no answer. */
export function answersToSend(form: FormForVisitor, answers: DraftAnswers, known: Answers): Record<string, AnswerValue> {
  const visible = fieldsOnScreen(form, answers, known).filter((field) => answers[field.id] !== undefined);
  return Object.fromEntries(visible.map((field) => [field.id, answers[field.id] as AnswerValue]));
}
