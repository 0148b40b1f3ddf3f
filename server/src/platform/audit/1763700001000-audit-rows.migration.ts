import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, moment, nullable, text } from '../database/columns.js';

export class AuditRows1763700001000 implements MigrationInterface {
  name = 'AuditRows1763700001000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'audit_rows',
      columns: [id, moment('at'), idOf('staffId', nullable), text('name', 100), text('action', 24), text('subject', 200), text('detail', 500, nullable), text('address', 45)],
      indices: [index('audit_rows_by_time', 'at', 'id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_rows');
  }
}
