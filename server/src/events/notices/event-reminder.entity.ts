import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../../platform/database/entity-columns.js';
import { newId } from '../../platform/database/ids.js';
import type { ReminderKind } from './reminder-times.js';

/** That those who come to an event are to be reminded at a time. It goes through them in portions, and remembers how far it came. */
@Entity('event_reminders')
@Index('event_reminders_unique', ['eventId', 'kind', 'startsAt'], { unique: true })
@Index('event_reminders_due', ['doneAt', 'dueAt'])
@Index('event_reminders_by_lease', ['leaseId'])
export class EventReminder {
  @Id() id: string;
  @IdOf() eventId: string;
  @Text(12) kind: ReminderKind;
  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  @Whole() attempts: number = 0;
  /** When the event began as it was planned: another time is another reminder. */
  @Moment() startsAt: Date;
  /** The last registration that has been reminded. */
  @IdOf({ nullable: true }) afterId: string | null = null;
  @Moment({ nullable: true }) doneAt: Date | null = null;

  static planned(eventId: string, kind: ReminderKind, startsAt: Date, dueAt: Date): EventReminder {
    return Object.assign(new EventReminder(), { id: newId(), eventId, kind, startsAt, dueAt });
  }
}
