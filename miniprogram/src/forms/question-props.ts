import type { AnswerValue, FormField, FormForVisitor } from '@chudian/shared';

export interface QuestionProps {
  form: FormForVisitor;
  field: FormField;
  value: AnswerValue | undefined;
  /** What we know already; of a phone its masked face. */
  known: AnswerValue | undefined;
  onChange: (value: AnswerValue | undefined) => void;
}
