import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QueueAlert } from '../../alerts/queue-alert.js';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import type { Registration } from '../registrations/registration.entity.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import type { EventReminder } from './event-reminder.entity.js';
import { EventReminderRepository } from './event-reminder.repository.js';
import { WORDS_OF_REMINDERS, noticeOf } from './notice-words.js';
import { reminderTimes } from './reminder-times.js';

const PORTION = 200;

/** Reminds those who come: portion by portion, each in a transaction with how far it came, so a killed process's work goes on where it was. */
@Injectable()
export class SendReminders implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly reminders: EventReminderRepository,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly queueAlert: QueueAlert,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'send-reminders', restMs: 5_000, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    const { leaseId, rows: [reminder] } = await this.reminders.claim(this.clock.now());
    if (!reminder) return false;
    const event = await this.events.get(reminder.eventId);
    await this.transaction.run(() => this.remindPortion(reminder, event, leaseId));
    return true;
  }

  private async remindPortion(reminder: EventReminder, event: Event, leaseId: string): Promise<void> {
    const now = this.clock.now();
    const portion = isWanted(reminder, event) ? await this.registrations.readOn(event.id, ['confirmed'], { afterId: reminder.afterId, limit: PORTION }) : [];
    for (const registration of portion.filter((each) => isFor(each, reminder, event))) await this.remind(registration, reminder, event);
    Object.assign(reminder, portion.length < PORTION ? { doneAt: now } : { afterId: portion.at(-1)!.id });
    if (!(await this.reminders.keepProgress(reminder, leaseId, now))) throw new Error('another process has taken this reminder over');
  }

  private remind(registration: Registration, { kind, startsAt }: EventReminder, event: Event): Promise<void> {
    const key = `event-reminder:${registration.id}:${kind}:${startsAt.getTime()}`;
    const page = kind === 'survey' ? 'survey' : 'registration';
    return this.queueAlert.toContact(noticeOf(registration, event, { kind: 'event-reminder', key, words: WORDS_OF_REMINDERS[kind], page }));
  }
}

/** Not any more when it was cancelled or takes place at another time. */
function isWanted({ kind, startsAt }: EventReminder, event: Event): boolean {
  if (event.state === 'cancelled' || event.startsAt.getTime() !== startsAt.getTime()) return false;
  return kind !== 'survey' || event.surveyFormId !== null;
}

/**
 * One reminder each: the day before, or, for those who came later, some hours before. The questions go to those who were there, as far as a
 * door can know it, and have not answered them yet.
 */
function isFor(registration: Registration, { kind }: EventReminder, event: Event): boolean {
  if (kind === 'survey') return registration.surveyedAt === null && (registration.checkedInAt !== null || event.place.kind === 'online');
  const isEarly = registration.signedUpAt < reminderTimes(event)['day-before'];
  return kind === 'day-before' ? isEarly : !isEarly;
}
