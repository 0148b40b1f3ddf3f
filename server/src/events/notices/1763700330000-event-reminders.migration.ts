import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, moment, nullable, text, unique, whole } from '../../platform/database/columns.js';

export class EventReminders1763700330000 implements MigrationInterface {
  name = 'EventReminders1763700330000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'event_reminders',
      columns: [id, idOf('eventId'), text('kind', 12), moment('dueAt'), idOf('leaseId', nullable), whole('attempts'), moment('startsAt'), idOf('afterId', nullable), moment('doneAt', nullable)],
      indices: [unique('event_reminders_unique', 'eventId', 'kind', 'startsAt'), index('event_reminders_due', 'doneAt', 'dueAt'), index('event_reminders_by_lease', 'leaseId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('event_reminders');
  }
}
