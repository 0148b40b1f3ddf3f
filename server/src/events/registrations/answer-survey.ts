import type { FormForVisitor } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ContactNotFound } from '../../contacts/contact.errors.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { ReadForm } from '../../forms/read-form.js';
import type { FormSubject } from '../../forms/submission.entity.js';
import { SubmitForm } from '../../forms/submit-form.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { hasSurvey } from './my-rights.js';
import { OwnRegistration } from './own-registration.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotInState } from './registration.errors.js';

interface OpenSurvey {
  event: Event;
  registration: Registration;
  formId: string;
  subject: FormSubject;
}

/** What somebody who was signed up says of an event, once it is over. Whether he may change his mind, the form says. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly forms: ReadForm,
    private readonly submit: SubmitForm,
    private readonly record: RecordTouchpoint,
    private readonly clock: Clock,
  ) {}

  async form(contactId: string, id: string): Promise<FormForVisitor> {
    const { formId, subject } = await this.open(contactId, id);
    return this.forms.forContact(formId, contactId, subject);
  }

  execute(contactId: string, id: string, answers: Record<string, unknown>): Promise<void> {
    return this.transaction.run(async () => {
      const { event, registration, formId, subject } = await this.open(contactId, id);
      const locked = await this.record.lock([contactId]);
      const survivorId = locked.find((each) => each.id === contactId)?.survivorId;
      const contact = locked.find((each) => each.id === survivorId);
      if (!contact) throw new ContactNotFound();
      const { schema } = await this.forms.forContact(formId, contactId, subject);
      const submission = await this.submit.execute({ formId, contact, answers, subject, isEdit: schema.allowsEdit });
      if (submission.editedAt) return;
      await this.transaction.manager.update(Registration, id, { surveyedAt: this.clock.now() });
      const { sharerKind, sharerId } = registration;
      await this.record.executeAll([{ contactId: contact.id, kind: 'survey-answered', campaignId: event.campaignId, eventId: event.id, subjectId: id, sharerKind, sharerId }], [contact]);
    });
  }

  private async open(contactId: string, id: string): Promise<OpenSurvey> {
    const registration = await this.own.find(contactId, id);
    const event = await this.events.get(registration.eventId);
    if (!event.surveyFormId || !hasSurvey(registration, event) || !event.isOverAt(this.clock.now())) throw new RegistrationNotInState();
    return { event, registration, formId: event.surveyFormId, subject: { kind: 'survey', id: event.id } };
  }
}
