import { tellAnswer, type AnswerView, type FormField } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { fileIdsOf } from './files/claim-files.js';
import { ReadFiles } from './files/read-files.js';
import { FormRepository } from './form.repository.js';
import type { FormSubject, Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

/** What people answered, for lists and exports of whoever owns the subjects: always many at once. */
@Injectable()
export class ReadSubmissions {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly forms: FormRepository,
    private readonly files: ReadFiles,
    private readonly vault: PhoneVault,
  ) {}

  /** What was said about these subjects; with `contactIds` by these people only, as for one page of a list. */
  of(subjects: FormSubject[], contactIds?: string[]): Promise<Submission[]> {
    return this.submissions.of(subjects, contactIds);
  }

  /** In words, by submission: every question that he was asked, in the order of the form that he saw. */
  async inWords(submissions: Submission[]): Promise<Map<string, AnswerView[]>> {
    const schemas = await this.forms.schemasOf(submissions);
    const files = await this.files.byIds(submissions.flatMap((submission, index) => fileIdsOf(schemas[index], submission.answers)));
    const told = ({ answers }: Submission, field: FormField): AnswerView[] => {
      const value = answers[field.id];
      if (value === undefined) return [];
      const own = field.kind === 'file' ? [value].flat().flatMap((id) => files.get(String(id)) ?? []) : null;
      return [{ fieldId: field.id, label: field.label, text: own ? own.map((file) => file.name).join('、') : tellAnswer(field, value), ...(own && { files: own }) }];
    };
    return new Map(submissions.map((submission, index) => [submission.id, schemas[index].fields.flatMap((field) => told(submission, field))]));
  }

  /** The columns of a form's answers in a list: its fields of now. */
  async fieldsOf(formId: string): Promise<FormField[]> {
    const form = await this.forms.get(formId);
    return (await this.forms.schemaOf(form.id, form.version)).fields;
  }

  /** The number that was left in these answers, in E.164. Whoever calls this leaves an audit row of his own. */
  phoneIn({ sealedPhones }: Submission): string | null {
    const [sealed] = Object.values(sealedPhones ?? {});
    return sealed === undefined ? null : this.vault.open(sealed);
  }
}
