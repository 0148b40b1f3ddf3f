import { PROFILE_KINDS, type Answers, type FormSchema } from '@chudian/shared';
import type { Profile } from '../contacts/read-contacts.js';
import type { Submission } from './submission.entity.js';

/**
 * What is known of one person before he answers, by field: what he said to the same subject; else what his profile says; else, for
 * fields that are asked only once, what he said to this form before. Phones are masked.
 */
export function knownAnswers(schema: FormSchema, profile: Profile, same: Submission | null, earlier: Submission | null): Answers {
  const known: Answers = {};
  for (const { id, kind, profile: attribute, askOnce } of schema.fields) {
    if (same) put(known, id, same.answers[id]);
    else if (attribute && PROFILE_KINDS[attribute].includes(kind)) put(known, id, profile[attribute === 'phone' ? 'phoneMasked' : attribute]);
    if (!same && known[id] === undefined && askOnce) put(known, id, earlier?.answers[id]);
  }
  return known;
}

/** Fields that are asked once and that no profile remembers. */
export function looksBack(schema: FormSchema): boolean {
  return schema.fields.some((field) => field.askOnce && !field.profile);
}

function put(known: Answers, id: string, value: Answers[string] | null | undefined): void {
  if (value !== undefined && value !== null) known[id] = value;
}
