import { isKnown, validateAnswers, visibleFields, type Answers, type FormField } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { maskPhone, PhoneVault } from '../platform/security/phone-vault.js';
import { ClaimFiles } from './files/claim-files.js';
import { FormAnswersInvalid } from './form.errors.js';
import type { Judged } from './judged.js';
import { knownAnswers } from './known-answers.js';
import type { ToJudge } from './look-beforehand.js';
import { Submission, type SealedPhones } from './submission.entity.js';

/** Holds answers against their form, by the phone's own code, and writes them into the submission. */
@Injectable()
export class JudgeAnswers {
  constructor(
    private readonly files: ClaimFiles,
    private readonly vault: PhoneVault,
    private readonly clock: Clock,
  ) {}

  async execute(toJudge: ToJudge): Promise<Judged | FormAnswersInvalid> {
    const { wish, schema, before, earlier } = toJudge;
    const known = knownAnswers(schema, wish.contact, before, earlier);
    const result = validateAnswers(schema, wish.answers, known);
    if (!result.ok) return new FormAnswersInvalid(result.errors);
    const given = visibleFields(schema, wish.answers as Answers, known).filter((field) => isGiven(field, wish.answers as Answers, known));
    const judged = this.write(toJudge, result.answers, given);
    return (await this.files.refusalOf(judged, toJudge.contactIds)) ?? judged;
  }

  private write({ wish, version, schema, before, earlier }: ToJudge, answers: Answers, given: FormField[]): Judged {
    const now = this.clock.now();
    const replaced = before && { ...before.answers };
    const submission = before ?? Submission.of(wish.formId, wish.contact.id, wish.subject, now);
    const typed = given.filter((field) => field.kind === 'phone' && answers[field.id] !== undefined);
    const masked = Object.fromEntries(typed.map((field) => [field.id, maskPhone(String(answers[field.id]))]));
    const sealed = Object.fromEntries(typed.map((field) => [field.id, this.vault.seal(String(answers[field.id]))]));
    const kept = schema.fields.filter((field) => field.kind === 'phone' && answers[field.id] !== undefined && !typed.includes(field));
    const all = { ...keptPhones(kept, wish.contact.phoneSealed, [before, earlier]), ...sealed };
    submission.answer(version, { ...answers, ...masked }, all);
    if (before) submission.editedAt = now;
    return { wish, schema, submission, isNew: before === null, replaced, answers, given };
  }
}

/** Whether he said it himself, or left it out because it was known. */
function isGiven(field: FormField, answers: Answers, known: Answers): boolean {
  const isThere = Object.prototype.hasOwnProperty.call(answers, field.id) && answers[field.id] !== undefined;
  return isThere || !isKnown(field, known);
}

/** Numbers that were kept, from where they were known. */
function keptPhones(fields: FormField[], ofProfile: string | null, [before, earlier]: (Submission | null)[]): SealedPhones {
  return Object.fromEntries(fields.flatMap(({ id, profile }) => {
    const sealed = before?.sealedPhones?.[id] ?? (profile === 'phone' ? ofProfile : null) ?? earlier?.sealedPhones?.[id];
    return sealed ? [[id, sealed]] : [];
  }));
}
