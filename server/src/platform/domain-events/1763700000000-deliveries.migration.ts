import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, whole } from '../database/columns.js';

export class Deliveries1763700000000 implements MigrationInterface {
  name = 'Deliveries1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'deliveries',
      columns: [id, text('listener', 64), text('event', 64), json('fields'), text('state', 8), moment('dueAt'), idOf('leaseId', nullable), whole('attempts'), text('lastError', 500, nullable), moment('createdAt')],
      indices: [index('deliveries_due', 'state', 'dueAt'), index('deliveries_by_lease', 'leaseId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('deliveries');
  }
}
