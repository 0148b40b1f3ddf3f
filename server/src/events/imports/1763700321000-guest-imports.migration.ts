import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, whole } from '../../platform/database/columns.js';

export class GuestImports1763700321000 implements MigrationInterface {
  name = 'GuestImports1763700321000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'guest_imports',
      columns: [
        id, idOf('eventId'), text('fileName', 200), json('columns'), json('sample'), whole('rows'), json('mapping'), idOf('ticketTypeId', nullable), text('way', 10, nullable), text('state', 10),
        whole('added'), whole('skipped'), whole('refused'), whole('position'), idOf('byId', nullable), moment('createdAt'),
      ],
      indices: [index('guest_imports_of_event', 'eventId', 'createdAt', 'id')],
    });
    await createTable(runner, {
      name: 'guest_import_rows',
      columns: [id, idOf('importId'), whole('number'), json('cells'), text('state', 10), text('column', 60, nullable), text('message', 200, nullable), idOf('madeId', nullable)],
      indices: [index('guest_import_rows_in_order', 'importId', 'number'), index('guest_import_rows_by_state', 'importId', 'state', 'number')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('guest_import_rows');
    await runner.dropTable('guest_imports');
  }
}
