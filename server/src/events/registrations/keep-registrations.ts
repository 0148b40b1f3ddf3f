import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import type { Contact } from '../../contacts/contact.entity.js';
import { Signals } from '../../platform/background/signals.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';
import { SeatBooks } from './seat-book.js';
import { SEATS_SIGNAL } from './signals.js';
import { TicketDesk } from './ticket-desk.js';

export interface OpenedBook {
  book: RegistrationBook;
  /** As they are now that nobody else can change them, in the order that was asked for. */
  registrations: Registration[];
  contacts: Contact[];
}

/**
 * Opens registrations to be changed, and writes what was done to them. Everything is locked in one order, whoever asks: contacts,
 * registrations, allotments.
 */
@Injectable()
export class KeepRegistrations {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly seats: SeatBooks,
    private readonly contacts: ReadContacts,
    private readonly record: RecordTouchpoint,
    private readonly tickets: TicketDesk,
    private readonly announcer: Announcer,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** For registrations that are there. `others` are people besides who will be met. */
  async open(found: Pick<Registration, 'id' | 'eventId' | 'contactId'>[], others: string[] = []): Promise<OpenedBook> {
    const contacts = await this.record.lock([...found.map((each) => each.contactId), ...others]);
    const locked = new Map((await this.registrations.lockMany(found.map((each) => each.id))).map((each) => [each.id, each]));
    const registrations = found.map((each) => locked.get(each.id)).filter((each) => each !== undefined);
    return { book: await this.openBook(found.map((each) => each.eventId)), registrations, contacts };
  }

  /** For sign-ups: the people and their registrations are locked by the caller. */
  async openBook(eventIds: string[]): Promise<RegistrationBook> {
    return new RegistrationBook(await this.seats.open(eventIds), this.clock.now());
  }

  /** Allotments last: a whole storm meets on them. */
  async write(book: RegistrationBook): Promise<void> {
    await this.registrations.insertAll([...book.added]);
    for (const registration of book.changed) if (!book.added.has(registration)) await this.registrations.update(registration);
    await this.registrations.insertEntries(book.entries);
    await this.tickets.revoke(book.toRevoke);
    await this.tickets.issue(book);
    await this.announcer.announce(...book.announcements);
    await this.seats.close(book.seats);
    if (book.seats.hasFreedSeats) this.transaction.afterCommit(() => this.signals.give(SEATS_SIGNAL));
  }

  /** All the ids under which these people are known: a registration keeps the id it was made with. */
  async idsOf(contactIds: string[]): Promise<Map<string, string[]>> {
    return this.contacts.allIdsOf(contactIds);
  }
}
