import { readTicketNumber, type DoorGuestView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { FindContactByPhone } from '../../contacts/find-contact-by-phone.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { DoorGuests } from './door-guests.js';

/** Finds a guest by his whole phone number or his ticket's number: what a device's own list cannot do, since it holds no phone numbers. */
@Injectable()
export class SearchDoor {
  constructor(
    private readonly phones: FindContactByPhone,
    private readonly contacts: ReadContacts,
    private readonly registrations: RegistrationRepository,
    private readonly tickets: TicketRepository,
    private readonly guests: DoorGuests,
  ) {}

  async execute(eventId: string, words: string): Promise<DoorGuestView[]> {
    const number = readTicketNumber(words);
    const found = number ? await this.tickets.byNumbers([number]) : await this.byPhone(eventId, words);
    const own = found.filter((ticket) => ticket.eventId === eventId && !ticket.isRevoked);
    return [...(await this.guests.viewsOf(own.map((ticket) => ticket.id))).values()];
  }

  private async byPhone(eventId: string, words: string): Promise<Ticket[]> {
    const ids = await this.phones.execute(words);
    const all = [...(await this.contacts.allIdsOf(ids)).values()].flat();
    const own = all.length === 0 ? [] : (await this.registrations.ofContacts(all)).filter((each) => each.eventId === eventId);
    return this.tickets.validOf(own.map((each) => each.id));
  }
}
