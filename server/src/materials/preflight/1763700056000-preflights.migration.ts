import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, whole } from '../../platform/database/columns.js';

export class Preflights1763700056000 implements MigrationInterface {
  name = 'Preflights1763700056000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'preflights',
      columns: [
        id, idOf('materialId'), idOf('batchId', nullable), whole('sizeMm'), text('state', 8), whole('codes'), whole('checked'), whole('unreadable'), json('findings'),
        text('cursor', 25, nullable), moment('dueAt'), idOf('leaseId', nullable), whole('attempts'), moment('startedAt'), moment('finishedAt', nullable),
      ],
      indices: [index('preflights_due', 'state', 'dueAt'), index('preflights_by_lease', 'leaseId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('preflights');
  }
}
