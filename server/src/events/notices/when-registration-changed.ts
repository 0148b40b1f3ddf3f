import { Injectable } from '@nestjs/common';
import { QueueAlert } from '../../alerts/queue-alert.js';
import { On } from '../../platform/domain-events/on.js';
import { EventRepository } from '../event.repository.js';
import { RegistrationChanged } from '../registrations/registration.domain-events.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import { noticeOf, wordsOfChange } from './notice-words.js';

/** An attendee is told what became of his registration. */
@Injectable()
export class WhenRegistrationChanged {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly queueAlert: QueueAlert,
  ) {}

  @On(RegistrationChanged, 'events.tell-attendee')
  async handle(change: RegistrationChanged): Promise<void> {
    const registration = await this.registrations.get(change.registrationId);
    const event = await this.events.get(change.eventId);
    const words = wordsOfChange(change, registration, event);
    if (!words) return;
    const key = `event-result:${registration.id}:${change.entryId ?? `${change.to}:${Date.parse(change.at)}`}`;
    await this.queueAlert.toContact(noticeOf(registration, event, { kind: 'event-result', key, words }));
  }
}
