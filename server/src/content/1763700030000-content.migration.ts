import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, index, json, moment, nullable, text, truth } from '../platform/database/columns.js';

export class Content1763700030000 implements MigrationInterface {
  name = 'Content1763700030000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'content_items',
      columns: [
        id, text('title', 120), text('kind', 16), text('stage', 8, nullable), text('summary', 300), json('body'), text('coverUrl', 500, nullable),
        truth('asksForPhone'), moment('retiredAt', nullable), moment('createdAt'), moment('updatedAt'),
      ],
      indices: [index('content_items_by_creation', 'createdAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('content_items');
  }
}
