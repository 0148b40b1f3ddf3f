import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { idOf, index, nullable, text } from '../platform/database/columns.js';

/** Encounters at events, and who brought the person. */
export class TouchpointSubjects1763700015000 implements MigrationInterface {
  name = 'TouchpointSubjects1763700015000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [idOf('eventId', nullable), idOf('subjectId', nullable), text('sharerKind', 12, nullable), idOf('sharerId', nullable)];
    await runner.addColumns('touchpoints', columns.map((column) => new TableColumn(column)));
    await runner.createIndex('touchpoints', new TableIndex(index('touchpoints_of_event', 'eventId', 'at')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('touchpoints', 'touchpoints_of_event');
    for (const name of ['eventId', 'subjectId', 'sharerKind', 'sharerId']) await runner.dropColumn('touchpoints', name);
  }
}
