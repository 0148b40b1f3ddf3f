import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, nullable, text, truth } from '../platform/database/columns.js';

export class Distributors1763700006000 implements MigrationInterface {
  name = 'Distributors1763700006000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, { name: 'distributors', columns: [id, text('name', 100), text('region', 50, nullable), truth('isActive'), moment('createdAt')] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('distributors');
  }
}
