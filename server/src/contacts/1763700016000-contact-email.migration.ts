import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, text } from '../platform/database/columns.js';

/** An e-mail address, as people give it in forms. */
export class ContactEmail1763700016000 implements MigrationInterface {
  name = 'ContactEmail1763700016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('contacts', [new TableColumn(text('email', 254, nullable))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('contacts', 'email');
  }
}
