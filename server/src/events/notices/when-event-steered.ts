import { Injectable } from '@nestjs/common';
import { QueueAlert } from '../../alerts/queue-alert.js';
import { Transaction } from '../../platform/database/transaction.js';
import { On } from '../../platform/domain-events/on.js';
import { EventChanged, EventPublished } from '../event.domain-events.js';
import { EventRepository } from '../event.repository.js';
import { LIVE, type Registration } from '../registrations/registration.entity.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import { noticeOf, wordsOfChangedEvent } from './notice-words.js';
import { PlanReminders } from './plan-reminders.js';

const PORTION = 200;

/** An event that is published is reminded of; those who come to one that changes are told, and reminded at the new time. */
@Injectable()
export class WhenEventSteered {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly queueAlert: QueueAlert,
    private readonly planReminders: PlanReminders,
  ) {}

  @On(EventPublished, 'events.plan-reminders')
  plan({ eventId }: EventPublished): Promise<void> {
    return this.planReminders.execute(eventId);
  }

  /** Portion by portion: a whole congress is no transaction. Told twice is told once, by the key. */
  @On(EventChanged, 'events.tell-of-change', 'outside')
  async tell({ eventId, changed, version }: EventChanged): Promise<void> {
    const event = await this.events.get(eventId);
    if (event.state === 'draft') return;
    await this.planReminders.execute(eventId);
    const words = wordsOfChangedEvent(changed);
    let afterId: string | null = null;
    for (;;) {
      // Also those who wait want to know whether they still can come.
      const people: Registration[] = await this.registrations.readOn(eventId, LIVE, { afterId, limit: PORTION });
      if (people.length === 0) return;
      afterId = people[people.length - 1].id;
      await this.transaction.run(async () => {
        for (const each of people) await this.queueAlert.toContact(noticeOf(each, event, { kind: 'event-result', key: `event-changed:${each.id}:${version}`, words }));
      });
    }
  }
}
