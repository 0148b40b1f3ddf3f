import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, idOf, json, moment } from '../../platform/database/columns.js';

export class MiniImages1763700055000 implements MigrationInterface {
  name = 'MiniImages1763700055000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, { name: 'mini_images', columns: [idOf('codeId', { isPrimary: true }), json('image'), moment('createdAt')] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mini_images');
  }
}
