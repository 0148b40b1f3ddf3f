import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventRepository } from '../event.repository.js';
import { EndRegistration } from './end-registration.js';
import { KeepRegistrations } from './keep-registrations.js';
import { mayCancel } from './my-rights.js';
import { OwnRegistration } from './own-registration.js';
import type { Registration } from './registration.entity.js';
import { CancelTooLate } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';

/** Somebody will not come after all. Whoever does it twice at once has cancelled once. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly keep: KeepRegistrations,
    private readonly end: EndRegistration,
    private readonly record: RecordTouchpoint,
    private readonly clock: Clock,
  ) {}

  /** By himself, while the event allows it and he has not come yet; who only waits or was offered a seat may leave until the end. */
  byAttendee(contactId: string, id: string): Promise<Registration> {
    return this.transaction.run(async () => {
      const { book, registrations: [registration], contacts } = await this.keep.open([await this.own.find(contactId, id)]);
      if (registration.state === 'cancelled') return registration;
      const event = await this.events.get(registration.eventId);
      if (!registration.hasEnded && !mayCancel(registration, event, this.clock.now())) throw new CancelTooLate();
      await this.end.cancel(book, registration, { text: '本人取消', reason: null });
      await this.record.executeAll([{ contactId: registration.contactId, kind: 'event-cancelled', campaignId: event.campaignId, eventId: event.id, subjectId: id }], contacts);
      await this.keep.write(book);
      return registration;
    });
  }

  byStaff({ staffId }: StaffCaller, eventId: string, id: string, reason: string): Promise<Registration> {
    return this.transaction.run(async () => {
      const { book, registrations: [registration] } = await this.keep.open([await this.registrations.getOfEvent(eventId, id)]);
      if (registration.state === 'cancelled') return registration;
      await this.end.cancel(book, registration, { text: `取消报名：${reason}`, reason, byId: staffId });
      await this.keep.write(book);
      return registration;
    });
  }
}
