import type { Answers, FormField, FormSchema } from '@chudian/shared';
import type { FormAnswers } from './look-beforehand.js';
import type { Submission } from './submission.entity.js';

/** Answers that were accepted, and what came of them. */
export interface Judged {
  wish: FormAnswers;
  schema: FormSchema;
  submission: Submission;
  isNew: boolean;
  /** What he answered before, when this replaces it. */
  replaced: Answers | null;
  /** Everything that holds now; a phone in E.164 where he typed one. */
  answers: Answers;
  /** The fields that he answered himself; the others stay what was known. */
  given: FormField[];
}
