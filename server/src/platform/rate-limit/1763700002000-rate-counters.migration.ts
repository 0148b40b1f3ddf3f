import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, index, moment, text, whole } from '../database/columns.js';

export class RateCounters1763700002000 implements MigrationInterface {
  name = 'RateCounters1763700002000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'rate_counters',
      columns: [text('id', 64, { isPrimary: true }), whole('taken'), moment('endsAt')],
      indices: [index('rate_counters_by_end', 'endsAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rate_counters');
  }
}
