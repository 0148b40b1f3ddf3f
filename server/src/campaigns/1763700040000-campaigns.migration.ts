import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, index, json, moment, nullable, text, whole } from '../platform/database/columns.js';

export class Campaigns1763700040000 implements MigrationInterface {
  name = 'Campaigns1763700040000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'campaigns',
      columns: [id, text('name', 80), text('startsOn', 10, nullable), text('endsOn', 10, nullable), json('utm'), whole('costFen', nullable), moment('archivedAt', nullable), moment('createdAt')],
      indices: [index('campaigns_by_creation', 'createdAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('campaigns');
  }
}
