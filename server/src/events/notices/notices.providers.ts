import { EventReminder } from './event-reminder.entity.js';
import { EventReminderRepository } from './event-reminder.repository.js';
import { PlanReminders } from './plan-reminders.js';
import { SendReminders } from './send-reminders.js';
import { WhenEventSteered } from './when-event-steered.js';
import { WhenRegistrationChanged } from './when-registration-changed.js';

export const NOTICES_ENTITIES = [EventReminder];
export const NOTICES_PROVIDERS = [EventReminderRepository, PlanReminders, SendReminders, WhenEventSteered, WhenRegistrationChanged];
