import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, idOf, index, text, whole } from '../platform/database/columns.js';

export class Insights1763700600000 implements MigrationInterface {
  name = 'Insights1763700600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'lead_days',
      columns: [idOf('placementId', { isPrimary: true }), text('day', 10, { isPrimary: true }), idOf('campaignId', { isPrimary: true }), idOf('materialId'), whole('leads')],
      indices: [index('lead_days_by_day', 'day')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lead_days');
  }
}
