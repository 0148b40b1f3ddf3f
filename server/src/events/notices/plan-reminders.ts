import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventRepository } from '../event.repository.js';
import { EventReminder } from './event-reminder.entity.js';
import { EventReminderRepository } from './event-reminder.repository.js';
import { REMINDER_KINDS, reminderTimes, type ReminderKind } from './reminder-times.js';

/** Plans when to remind those who come to an event. What was planned for another beginning is forgotten, what has only to come at another time is moved; what is past is not planned. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly reminders: EventReminderRepository,
    private readonly clock: Clock,
  ) {}

  execute(eventId: string): Promise<void> {
    return this.transaction.run(async () => {
      const event = await this.events.getForUpdate(eventId);
      await this.reminders.forgetOthers(eventId, event.startsAt);
      const present = (await this.reminders.ofEvent(eventId)).filter((each) => each.startsAt.getTime() === event.startsAt.getTime());
      const planned = new Set(present.map((each) => each.kind));
      const times = reminderTimes(event);
      for (const { id, kind } of present) await this.reminders.moveUnbegun(id, times[kind]);
      const isWanted = (kind: ReminderKind) => !planned.has(kind) && times[kind] > this.clock.now();
      for (const kind of REMINDER_KINDS.filter(isWanted)) await this.reminders.save(EventReminder.planned(eventId, kind, event.startsAt, times[kind]));
    });
  }
}
