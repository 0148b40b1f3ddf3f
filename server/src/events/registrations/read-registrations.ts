import { readTicketNumber, type RegistrationsPage, type RegistrationsQuery, type RegistrationView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { FindContactByPhone } from '../../contacts/find-contact-by-phone.js';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import { phoneNumberOf } from '../../platform/security/phone-number.js';
import { EventRepository } from '../event.repository.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { PresentRegistrations } from './present-registrations.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

const PAGE = 50;

/** Who has signed up for an event, in a list, and one with his history. */
@Injectable()
export class ReadRegistrations {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly present: PresentRegistrations,
    private readonly phones: FindContactByPhone,
    private readonly contacts: ReadContacts,
    private readonly tickets: TicketRepository,
  ) {}

  async page(eventId: string, { limit = PAGE, ...query }: RegistrationsQuery): Promise<RegistrationsPage> {
    await this.events.get(eventId);
    const { rows, next } = pageOf(await this.found(eventId, query, limit + 1), limit, cursorOf);
    return { rows: await this.present.rows(rows), next };
  }

  async one(eventId: string, id: string): Promise<RegistrationView> {
    return this.view(await this.registrations.getOfEvent(eventId, id));
  }

  async view(registration: Registration): Promise<RegistrationView> {
    return this.present.view(registration, await this.events.get(registration.eventId));
  }

  /** All that a filter shows, portion by portion. */
  async *portions(eventId: string, query: RegistrationsQuery, size: number): AsyncGenerator<Registration[]> {
    let after: string | undefined;
    for (;;) {
      const portion = await this.found(eventId, { ...query, after }, size);
      if (portion.length > 0) yield portion;
      if (portion.length < size) return;
      after = cursorOf(portion[portion.length - 1]);
    }
  }

  private async found(eventId: string, { q, ...filter }: RegistrationsQuery, limit: number): Promise<Registration[]> {
    if (!q) return this.registrations.page(eventId, filter, limit);
    if (phoneNumberOf(q)) return this.registrations.page(eventId, { ...filter, contactIds: await this.everyoneBehind(q) }, limit);
    const ids = await this.holdersOf(eventId, q);
    return this.registrations.page(eventId, ids.length > 0 ? { ...filter, ids } : { ...filter, words: q }, limit);
  }

  /** By the number of a ticket, also of one that is revoked. What looks like a number and is none is a name. */
  private async holdersOf(eventId: string, words: string): Promise<string[]> {
    const number = readTicketNumber(words);
    const tickets = number ? await this.tickets.byNumbers([number]) : [];
    return tickets.filter((ticket) => ticket.eventId === eventId).map((ticket) => ticket.registrationId);
  }

  /** Under all of their ids: the number may have come to somebody after he had signed up. */
  private async everyoneBehind(phone: string): Promise<string[]> {
    return [...(await this.contacts.allIdsOf(await this.phones.execute(phone))).values()].flat();
  }
}

const cursorOf = ({ createdAt, id }: Registration): string => encodeCursor(createdAt, id);
