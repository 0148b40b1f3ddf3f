import { Injectable } from '@nestjs/common';
import { PhoneChanged } from '../../contacts/contact.domain-events.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { On } from '../../platform/domain-events/on.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OwnRegistration } from './own-registration.js';
import { RegistrationRepository } from './registration.repository.js';

/** Doors are open a little longer than the event. */
const AFTERWARDS_MS = 86_400_000;

/** People are found at a door by their number, and doors ask the histories what has changed: so another number is written there. */
@Injectable()
export class WhenPhoneChanged {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly keep: KeepRegistrations,
    private readonly clock: Clock,
  ) {}

  @On(PhoneChanged, 'events.note-phone')
  handle({ contactId }: PhoneChanged): Promise<void> {
    return this.transaction.run(async () => {
      const live = (await this.registrations.ofContacts(await this.own.idsOf(contactId))).filter((each) => !each.hasEnded);
      const over = new Date(this.clock.now().getTime() - AFTERWARDS_MS);
      const coming = new Set((await this.events.byIds(live.map((each) => each.eventId))).filter((event) => !event.isOverAt(over)).map((event) => event.id));
      const book = await this.keep.openBook([]);
      for (const registration of live.filter((each) => coming.has(each.eventId))) book.note(registration, '手机号已更新');
      await this.keep.write(book);
    });
  }
}
