import type { FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../contacts/contact.entity.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { FormAlreadySubmitted, FormNotFound } from './form.errors.js';
import { FormRepository } from './form.repository.js';
import { looksBack } from './known-answers.js';
import type { FormSubject, Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

export interface FormAnswers {
  formId: string;
  /** Locked by the caller's transaction; the one under whom the history goes on. */
  contact: Contact;
  /** As they came from outside. */
  answers: unknown;
  subject: FormSubject;
  /** Whether what he said before may be replaced: whoever owns the subject decides. */
  isEdit?: boolean;
  /** The version that was on his screen; without it the current one. */
  version?: number;
}

/** Answers with everything that has to be known to judge them. */
export interface ToJudge {
  wish: FormAnswers;
  version: number;
  schema: FormSchema;
  /** The ids under which the person is kept, merged ones among them. */
  contactIds: string[];
  /** What he said about the same subject. */
  before: Submission | null;
  /** What he said to this form before, when that spares him questions. */
  earlier: Submission | null;
}

/** Reads, for many at once and in a few statements, what has to be known to judge answers. */
@Injectable()
export class LookBeforehand {
  constructor(
    private readonly forms: FormRepository,
    private readonly submissions: SubmissionRepository,
    private readonly contacts: ReadContacts,
  ) {}

  async execute(wishes: FormAnswers[]): Promise<(ToJudge | DomainError)[]> {
    const forms = new Map((await this.forms.byIds(wishes.map((wish) => wish.formId))).map((form) => [form.id, form]));
    const ids = await this.contacts.allIdsOf([...new Set(wishes.map((wish) => wish.contact.id))]);
    const before = await this.submissions.of(wishes.map((wish) => wish.subject), [...ids.values()].flat());
    const found: (ToJudge | DomainError)[] = [];
    for (const wish of wishes) {
      const version = wish.version ?? forms.get(wish.formId)?.version;
      const schema = version === undefined ? null : await this.forms.findSchema(wish.formId, version);
      const contactIds = ids.get(wish.contact.id)!;
      const same = before.find((each) => isSame(each, wish, contactIds)) ?? null;
      if (!schema || version === undefined) found.push(new FormNotFound());
      else if (same && !wish.isEdit) found.push(new FormAlreadySubmitted());
      else found.push({ wish, version, schema, contactIds, before: same, earlier: looksBack(schema) ? await this.submissions.findLatest(wish.formId, contactIds) : null });
    }
    return found;
  }
}

function isSame(submission: Submission, { formId, subject }: FormAnswers, contactIds: string[]): boolean {
  return submission.formId === formId && submission.subjectKind === subject.kind && submission.subjectId === subject.id && contactIds.includes(submission.contactId);
}
