import { Injectable } from '@nestjs/common';
import { ContactNotFound } from '../contacts/contact.errors.js';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { TouchpointOrigin } from '../contacts/touchpoint-origin.js';
import { Transaction } from '../platform/database/transaction.js';
import { FormRepository } from './form.repository.js';
import type { Submission } from './submission.entity.js';
import { SubmitForm } from './submit-form.js';

export interface OwnAnswers {
  answers: unknown;
  version?: number;
  scanId?: string;
}

/** A visitor answers a form on its own page: that is an encounter. Whether he may change his answers, the form says. */
@Injectable()
export class SubmitOwnForm {
  constructor(
    private readonly transaction: Transaction,
    private readonly forms: FormRepository,
    private readonly submit: SubmitForm,
    private readonly record: RecordTouchpoint,
    private readonly origin: TouchpointOrigin,
  ) {}

  execute(formId: string, contactId: string, { answers, version, scanId }: OwnAnswers): Promise<Submission> {
    return this.transaction.run(async () => {
      const form = await this.forms.get(formId);
      form.requireOpen();
      const { allowsEdit } = await this.forms.schemaOf(form.id, form.version);
      const locked = await this.record.lock([contactId]);
      const survivorId = locked.find((contact) => contact.id === contactId)?.survivorId;
      const contact = locked.find((each) => each.id === survivorId);
      if (!contact) throw new ContactNotFound();
      const submission = await this.submit.execute({ formId, contact, answers, version, subject: { kind: 'form', id: formId }, isEdit: allowsEdit });
      if (!submission.editedAt) await this.record.executeAll([{ contactId: contact.id, kind: 'form-submitted', subjectId: submission.id, detail: form.name, ...(await this.origin.of(contact.id, scanId)) }], [contact]);
      return submission;
    });
  }
}
