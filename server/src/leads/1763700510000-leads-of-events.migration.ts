import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { idOf, index, nullable } from '../platform/database/columns.js';

/** Leads that came about by an event. */
export class LeadsOfEvents1763700510000 implements MigrationInterface {
  name = 'LeadsOfEvents1763700510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('leads', new TableColumn(idOf('eventId', nullable)));
    await runner.createIndex('leads', new TableIndex(index('leads_of_event', 'eventId', 'createdAt', 'id')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('leads', 'leads_of_event');
    await runner.dropColumn('leads', 'eventId');
  }
}
