import type { RegistrationRow, RegistrationView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { SubjectNames } from '../../contacts/subject-names.js';
import { ReadSubmissions } from '../../forms/read-submissions.js';
import { StaffNames } from '../../staff/staff-names.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { named } from '../present-events.js';
import { PromoCodeRepository } from '../promo-code.repository.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

/** Registrations as the console shows them. */
@Injectable()
export class PresentRegistrations {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly promoCodes: PromoCodeRepository,
    private readonly contacts: ReadContacts,
    private readonly sharers: SubjectNames,
    private readonly submissions: ReadSubmissions,
    private readonly tickets: TicketRepository,
    private readonly staff: StaffNames,
  ) {}

  async rows(registrations: Registration[]): Promise<RegistrationRow[]> {
    const people = await this.contacts.byIds(registrations.map((each) => each.contactId));
    const types = new Map((await this.events.typesByIds(registrations.map((each) => each.ticketTypeId))).map((type) => [type.id, type.name]));
    const codes = new Map((await this.promoCodes.byIds(registrations.flatMap((each) => each.promoCodeId ?? []))).map((code) => [code.id, code.code]));
    const inviters = await this.sharers.ofSharers(registrations);
    return registrations.map((registration) => {
      const { id, name, company, title, state, channel, sharerId, payableFen, paidFen, promoCodeId, checkedInAt, createdAt } = registration;
      const person = people.get(registration.contactId);
      return {
        id, contact: { id: person?.id ?? registration.contactId, name, company, title, phoneMasked: person?.phoneMasked ?? null }, ticketType: named(registration.ticketTypeId, types)!,
        state, channel, inviter: named(sharerId, inviters), payableFen, paidFen, promoCode: promoCodeId && (codes.get(promoCodeId) ?? '（已删除）'),
        checkedInAt: checkedInAt?.toISOString() ?? null, createdAt: createdAt.toISOString(),
      };
    });
  }

  async view(registration: Registration, event: Event): Promise<RegistrationView> {
    const [row] = await this.rows([registration]);
    const entries = await this.registrations.entriesOf(registration.id);
    const staff = await this.staff.of(entries.map((entry) => entry.byId));
    const ticket = (await this.tickets.latestOf([registration.id])).get(registration.id);
    const answers = (await this.answersOf(event.id, [registration])).get(registration.id) ?? [];
    return {
      ...row, event: { id: event.id, name: event.title }, answers: answers.map(({ fieldId, label, text }) => ({ fieldId, label, value: text })),
      orderIds: registration.orderId ? [registration.orderId] : [], ticketNumber: ticket && !ticket.isRevoked ? ticket.number : null, reason: registration.reason, note: registration.note,
      entries: entries.map(({ id, at, text, byId }) => ({ id, at: at.toISOString(), text, by: named(byId, staff) })),
    };
  }

  /** What was answered at sign-up, in words, by registration. */
  async answersOf(eventId: string, registrations: Registration[]) {
    const contactIds = [...new Set(registrations.map((each) => each.contactId))];
    const found = contactIds.length === 0 ? [] : await this.submissions.of([{ kind: 'event', id: eventId }], contactIds);
    const words = await this.submissions.inWords(found);
    return new Map(registrations.map((each) => [each.id, words.get(each.submissionId ?? '') ?? []]));
  }
}
