// Our server from its production build, not yet listening: a handle on its parts, and bulk inserts in portions.
import { createApp } from '../../../../server/dist/app/create-app.js';
import { FastRows } from '../../../../server/dist/platform/database/fast-rows.js';
import { Transaction } from '../../../../server/dist/platform/database/transaction.js';

const PORTION = 1000;

export async function openServer() {
  const app = await createApp();
  process.on('SIGTERM', () => process.exit(0));
  await app.init();
  const get = (type) => app.get(type, { strict: false });
  const transaction = get(Transaction);
  return {
    app, get, transaction,
    rowsOf: (entity) => new FastRows(transaction, entity),
    /** Calls `insert` with portions of what `make` makes of 0 … count - 1, each in one transaction. */
    async fill(count, make, insert) {
      for (let start = 0; start < count; start += PORTION) {
        const portion = Array.from({ length: Math.min(PORTION, count - start) }, (_, index) => make(start + index));
        await transaction.run(() => insert(portion, start));
      }
    },
  };
}
