import type { FormForVisitor, FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../contacts/read-contacts.js';
import { FormRepository } from './form.repository.js';
import type { Form } from './form.entity.js';
import { knownAnswers, looksBack } from './known-answers.js';
import { ReadFiles } from './files/read-files.js';
import type { FormSubject, Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

const DEFAULT_THANKS = '已收到您的填写，谢谢！';

/** Forms for phones, and for whoever asks them: what to ask one person, with what is known of him. */
@Injectable()
export class ReadForm {
  constructor(
    private readonly forms: FormRepository,
    private readonly submissions: SubmissionRepository,
    private readonly contacts: ReadContacts,
    private readonly files: ReadFiles,
  ) {}

  /** Without a subject it is about the form's own page. */
  async forContact(formId: string, contactId: string, subject: FormSubject = { kind: 'form', id: formId }): Promise<FormForVisitor> {
    const form = await this.forms.get(formId);
    const schema = await this.forms.schemaOf(form.id, form.version);
    const profile = await this.contacts.profileOf(contactId);
    const contactIds = (await this.contacts.allIdsOf([profile.id])).get(profile.id)!;
    const same = (await this.submissions.of([subject], contactIds)).find((each) => each.formId === form.id) ?? null;
    const earlier = !same && looksBack(schema) ? await this.submissions.findLatest(form.id, contactIds) : null;
    return {
      id: form.id, name: form.name, version: form.version, schema: withoutTags(schema), known: knownAnswers(schema, profile, same, earlier),
      submission: same && { id: same.id, at: (same.editedAt ?? same.submittedAt).toISOString(), files: await this.filesOf(same) },
    };
  }

  /** The form's own page; whoever answered still sees it when it takes no more. */
  async ownPage(formId: string, contactId: string): Promise<FormForVisitor> {
    const page = await this.forContact(formId, contactId);
    if (!page.submission) (await this.forms.get(formId)).requireOpen();
    return page;
  }

  async thanksOf({ formId, version }: Submission): Promise<string> {
    return (await this.forms.schemaOf(formId, version)).thanks ?? DEFAULT_THANKS;
  }

  /** Refuses with FormNotFound; for whoever is about to refer to it. */
  async get(formId: string): Promise<Pick<Form, 'id' | 'name' | 'isArchived'>> {
    return this.forms.get(formId);
  }

  async names(formIds: string[]): Promise<Map<string, string>> {
    return new Map((await this.forms.byIds(formIds)).map((form) => [form.id, form.name]));
  }

  private async filesOf(submission: Submission) {
    return this.files.ofSubmission(submission, await this.forms.schemaOf(submission.formId, submission.version));
  }
}

/** How people are classed by their answers is not theirs to see. */
function withoutTags(schema: FormSchema): FormSchema {
  return { ...schema, fields: schema.fields.map((field) => (field.options ? { ...field, options: field.options.map(({ id, label }) => ({ id, label })) } : field)) };
}
