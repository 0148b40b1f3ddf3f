import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { KeepProfile } from '../../contacts/keep-profile.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { SubmitForm } from '../../forms/submit-form.js';
import { HandOverOrder } from '../../payments/hand-over-order.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import { mayTransfer } from './my-rights.js';
import { Registration } from './registration.entity.js';
import { AlreadySignedUp, NotTransferable, OrderIsEnding, OwnTransfer, TransferNotFound } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';
import { TransferRepository } from './transfer.repository.js';

export interface Receiver {
  name: string;
  company?: string;
  title?: string;
  /** In E.164. */
  phone?: string;
  answers?: Record<string, unknown>;
}

/** Somebody takes a registration over: the seat and the payment are his, the former ticket is void. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly transaction: Transaction,
    private readonly transfers: TransferRepository,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly keep: KeepRegistrations,
    private readonly profile: KeepProfile,
    private readonly submitForm: SubmitForm,
    private readonly handOverOrder: HandOverOrder,
    private readonly record: RecordTouchpoint,
    private readonly clock: Clock,
  ) {}

  execute(receiverId: string, code: string, receiver: Receiver): Promise<Registration> {
    return this.transaction.run(async () => {
      const transfer = await this.transfers.get(code);
      const { book, registrations: [former], contacts } = await this.keep.open([await this.registrations.get(transfer.registrationId)], [receiverId]);
      const people = new Map(contacts.map((contact) => [contact.id, contact]));
      const contact = people.get(people.get(receiverId)?.survivorId ?? '');
      if (!contact) throw new TransferNotFound();
      if (contact.id === people.get(former.contactId)?.survivorId) throw new OwnTransfer();
      const now = this.clock.now();
      const event = await this.events.get(former.eventId);
      if (!transfer.isOpenAt(now) || !(await this.transfers.claim(code, contact.id, now))) throw new TransferNotFound();
      if (!mayTransfer(former, event, now)) throw new NotTransferable();
      if (!contact.phoneSealed && !receiver.phone) throw new InvalidInput({ phone: '请填写手机号' });
      const { registration, isNew } = await this.placeFor(contact, event.id, now);
      await this.fillIn(registration, { former, contact, event, receiver, now });
      if (former.orderId) await this.handOverOrder.execute(former.orderId, { kind: 'registration', id: registration.id });
      book.handOver(former, registration);
      book.move(former, { to: 'transferred', text: `转让给 ${receiver.name}` });
      book.enter(registration, { to: 'confirmed', text: `由 ${former.name} 转让` }, isNew);
      await this.record.executeAll([{ contactId: contact.id, kind: 'event-signed-up', campaignId: event.campaignId, eventId: event.id, subjectId: registration.id, sharerKind: 'contact', sharerId: former.contactId }], contacts);
      await this.keep.write(book);
      return registration;
    });
  }

  /** One row for each person and event: a former one of his comes back to life. */
  private async placeFor(contact: Contact, eventId: string, now: Date): Promise<{ registration: Registration; isNew: boolean }> {
    const ids = (await this.keep.idsOf([contact.id])).get(contact.id)!;
    const own = (await this.registrations.ofContacts(ids)).filter((each) => each.eventId === eventId);
    if (own.some((each) => !each.hasEnded)) throw new AlreadySignedUp();
    if (own.some((each) => each.holdsSeat)) throw new OrderIsEnding();
    if (own.length > 0) return { registration: own[0], isNew: false };
    return { registration: Object.assign(new Registration(), { id: newId(), eventId, contactId: contact.id, createdAt: now }), isNew: true };
  }

  private async fillIn(registration: Registration, { former, contact, event, receiver, now }: { former: Registration; contact: Contact; event: Event; receiver: Receiver; now: Date }): Promise<void> {
    const { name, company, title, phone, answers } = receiver;
    registration.forgetFormer();
    Object.assign(registration, { ticketTypeId: former.ticketTypeId, channel: 'transfer', name, company: company ?? null, title: title ?? null, signedUpAt: now });
    Object.assign(registration, { invitationId: null, sharerKind: 'contact', sharerId: former.contactId, materialId: null, campaignId: event.campaignId, note: null });
    await this.profile.execute(contact, { name, ...(company && { company }), ...(title && { title }), ...(phone && { phone }) });
    if (!event.formId) return;
    const submission = await this.submitForm.execute({ formId: event.formId, contact, answers: answers ?? {}, subject: { kind: 'event', id: event.id }, isEdit: true });
    registration.submissionId = submission.id;
  }
}
