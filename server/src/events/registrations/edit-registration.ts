import type { EditRegistrationBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { KeepProfile } from '../../contacts/keep-profile.js';
import { parsePhone } from '../../contacts/parse-phone.js';
import { SubmitForm } from '../../forms/submit-form.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import { mayEdit } from './my-rights.js';
import { OwnRegistration } from './own-registration.js';
import type { Registration } from './registration.entity.js';
import { RegistrationNotInState } from './registration.errors.js';

/** An attendee mends what he told at sign-up. */
@Injectable()
export class EditRegistration {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly keep: KeepRegistrations,
    private readonly profile: KeepProfile,
    private readonly submitForm: SubmitForm,
    private readonly clock: Clock,
  ) {}

  execute(contactId: string, id: string, { name, company, title, phone, answers }: EditRegistrationBody): Promise<Registration> {
    const number = phone ? parsePhone(phone) : undefined;
    return this.transaction.run(async () => {
      const { book, registrations: [registration], contacts } = await this.keep.open([await this.own.find(contactId, id)]);
      const event = await this.events.get(registration.eventId);
      if (!mayEdit(registration, event, this.clock.now())) throw new RegistrationNotInState();
      const contact = contacts.find((each) => !each.mergedIntoId)!;
      Object.assign(registration, { name, company: company ?? null, title: title ?? null });
      await this.profile.execute(contact, { name, ...(company && { company }), ...(title && { title }), ...(number && { phone: number }) });
      if (event.formId && answers) {
        const submission = await this.submitForm.execute({ formId: event.formId, contact, answers, subject: { kind: 'event', id: event.id }, isEdit: true });
        registration.submissionId = submission.id;
      }
      book.changed.add(registration);
      book.note(registration, '本人修改报名信息');
      await this.keep.write(book);
      return registration;
    });
  }
}
