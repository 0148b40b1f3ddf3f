import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { idOf, text, unique } from '../platform/database/columns.js';

/** Contacts are told things too, and allow them by their openid. */
export class Notices1763700410000 implements MigrationInterface {
  name = 'Notices1763700410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('alerts', new TableColumn(text('recipientKind', 8, { default: "'staff'" })));
    await runner.dropIndex('subscribe_credits', 'subscribe_credits_unique');
    await runner.renameColumn('subscribe_credits', 'staffId', 'holderId');
    await runner.changeColumn('subscribe_credits', 'holderId', new TableColumn(text('holderId', 64)));
    await runner.createIndex('subscribe_credits', new TableIndex(unique('subscribe_credits_unique', 'holderId', 'templateId')));
  }

  /** What concerns contacts goes: whoever reads it as it was before would take them for members of staff. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM alert_attempts WHERE alertId IN (SELECT id FROM alerts WHERE recipientKind <> 'staff')");
    await runner.query("DELETE FROM alerts WHERE recipientKind <> 'staff'");
    await runner.dropColumn('alerts', 'recipientKind');
    await runner.query('DELETE FROM subscribe_credits WHERE holderId NOT IN (SELECT id FROM staff_members)');
    await runner.dropIndex('subscribe_credits', 'subscribe_credits_unique');
    await runner.renameColumn('subscribe_credits', 'holderId', 'staffId');
    await runner.changeColumn('subscribe_credits', 'staffId', new TableColumn(idOf('staffId')));
    await runner.createIndex('subscribe_credits', new TableIndex(unique('subscribe_credits_unique', 'staffId', 'templateId')));
  }
}
