import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, idOf, index, moment, nullable, text } from '../database/columns.js';

export class Wechat1763700100000 implements MigrationInterface {
  name = 'Wechat1763700100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'wechat_tokens',
      columns: [
        text('source', 80, { isPrimary: true }), text('token', 1024, nullable), moment('refreshAt', nullable), moment('expiresAt', nullable),
        idOf('leaseId', nullable), moment('leaseUntil', nullable),
      ],
    });
    await createTable(runner, {
      name: 'wechat_phone_answers',
      columns: [text('codeHash', 43, { isPrimary: true }), text('sealed', 255), moment('createdAt')],
      indices: [index('wechat_phone_answers_by_age', 'createdAt')],
    });
    await createTable(runner, {
      name: 'wechat_push_receipts',
      columns: [text('dedupeKey', 43, { isPrimary: true }), moment('createdAt')],
      indices: [index('wechat_push_receipts_by_age', 'createdAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wechat_push_receipts', 'wechat_phone_answers', 'wechat_tokens']) await runner.dropTable(table);
  }
}
