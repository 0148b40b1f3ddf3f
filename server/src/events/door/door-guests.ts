import { markOf, type DoorGuest, type DoorGuestView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type * as Pinyin from 'pinyin-pro';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { lazily } from '../../platform/lazily.js';
import { EventRepository } from '../event.repository.js';
import type { Registration } from '../registrations/registration.entity.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';

const speller = lazily<typeof Pinyin>('pinyin-pro');

/** Registrations and tickets as a door sees them: who, with which ticket, found by which letters and digits. */
@Injectable()
export class DoorGuests {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly tickets: TicketRepository,
    private readonly contacts: ReadContacts,
    private readonly events: EventRepository,
  ) {}

  /** With the valid ticket of each, where there is one. */
  async of(registrations: Registration[]): Promise<DoorGuest[]> {
    const tickets = new Map((await this.tickets.validOf(registrations.map((each) => each.id))).map((ticket) => [ticket.registrationId, ticket]));
    const people = await this.contacts.byIds(registrations.map((each) => each.contactId));
    return registrations.map((registration) => guestOf(registration, tickets.get(registration.id) ?? null, people.get(registration.contactId)?.phoneMasked ?? null));
  }

  registrationsByIds(ids: string[]): Promise<Registration[]> {
    return this.registrations.byIds(ids);
  }

  registrationsOf(tickets: Ticket[]): Promise<Registration[]> {
    return this.registrations.byIds(tickets.map((ticket) => ticket.registrationId));
  }

  /** By ticket id, for lists and replies. */
  async viewsOf(ticketIds: (string | null)[]): Promise<Map<string, DoorGuestView>> {
    const tickets = await this.tickets.byIds(ticketIds.filter((id) => id !== null));
    const registrations = new Map((await this.registrationsOf(tickets)).map((each) => [each.id, each]));
    const types = new Map((await this.events.typesByIds(tickets.map((ticket) => ticket.ticketTypeId))).map((type) => [type.id, type.name]));
    return new Map(tickets.map((ticket) => {
      const registration = registrations.get(ticket.registrationId);
      const view = { registrationId: ticket.registrationId, ticketNumber: ticket.number, name: registration?.name ?? '', company: registration?.company ?? null, ticketType: types.get(ticket.ticketTypeId) ?? '' };
      return [ticket.id, view];
    }));
  }
}

function guestOf({ id, ticketTypeId, state, name, company }: Registration, ticket: Ticket | null, phoneMasked: string | null): DoorGuest {
  return {
    key: ticket?.id ?? id, number: ticket?.number ?? null, tokenMark: ticket ? markOf(ticket.token) : null, ticketTypeId, state, name, company,
    lastFour: /\d{4}$/.exec(phoneMasked ?? '')?.[0] ?? '', pinyin: pinyinOf(name),
  };
}

/** `张伟` → `zhang wei`. Surnames that are read differently (单, 曾) are read as surnames. */
export function pinyinOf(name: string): string {
  const spelled = /\p{Script=Han}/u.test(name) ? speller().pinyin(name, { toneType: 'none', surname: 'head', v: true, nonZh: 'consecutive' }) : name;
  return spelled.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
