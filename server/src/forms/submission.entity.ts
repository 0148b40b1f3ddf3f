import type { Answers } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../platform/database/entity-columns.js';
import { newId } from '../platform/database/ids.js';

/** What is being answered about: `form`, the form's own page · `event`, a sign-up · `survey`, after an event. */
export interface FormSubject {
  kind: 'form' | 'event' | 'survey';
  id: string;
}

/** Phone numbers as they are kept: sealed, by field id. The answers hold only their masked face. */
export type SealedPhones = Record<string, string>;

/** What one person answered to one form about one subject. */
@Entity('form_submissions')
@Index('form_submissions_one_each', ['subjectKind', 'subjectId', 'contactId', 'formId'], { unique: true })
@Index('form_submissions_of_form', ['formId', 'submittedAt', 'id'])
@Index('form_submissions_of_version', ['formId', 'version', 'submittedAt', 'id'])
@Index('form_submissions_of_contact', ['contactId', 'formId', 'submittedAt'])
export class Submission {
  @Id() id: string;
  @IdOf() formId: string;
  @Whole() version: number;
  @IdOf() contactId: string;
  @Text(16) subjectKind: FormSubject['kind'];
  @Text(25) subjectId: string;
  @Json() answers: Answers;
  @Json({ nullable: true }) sealedPhones: SealedPhones | null = null;
  @Moment() submittedAt: Date;
  @Moment({ nullable: true }) editedAt: Date | null = null;

  static of(formId: string, contactId: string, subject: FormSubject, at: Date): Submission {
    return Object.assign(new Submission(), { id: newId(), formId, contactId, subjectKind: subject.kind, subjectId: subject.id, submittedAt: at });
  }

  answer(version: number, answers: Answers, sealedPhones: SealedPhones): void {
    this.version = version;
    this.answers = answers;
    this.sealedPhones = Object.keys(sealedPhones).length > 0 ? sealedPhones : null;
  }
}
