import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, moment, text, unique, whole } from '../../platform/database/columns.js';

export class Pictures1763700031000 implements MigrationInterface {
  name = 'Pictures1763700031000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'pictures',
      columns: [id, text('name', 48), text('type', 16), whole('bytes'), text('storedAs', 64), idOf('uploadedById'), moment('createdAt')],
      indices: [unique('pictures_by_name', 'name')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('pictures');
  }
}
