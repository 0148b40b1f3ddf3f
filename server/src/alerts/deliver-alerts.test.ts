import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Background } from '../platform/background/background.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { dropDatabase, emptyDatabase, ENGINES, settingOf } from '../platform/testing/databases.js';
import type { DatabaseSettings } from '../platform/config/database-url.js';
import { Alert } from './alert.entity.js';
import { alertsApp, anOrder, type AlertsApp } from './testing/alerts-app.js';

const ALERTS = 60;
const PATIENCE_MS = 30_000;

describe.each(ENGINES)('two processes on one %s database', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
  let database: DatabaseSettings;
  let processes: AlertsApp[];

  beforeAll(async () => {
    database = engine === 'SQLite' ? { kind: 'sqlite', file: join(folder, 'alerts.sqlite') } : await emptyDatabase(engine);
    const settings = { DATABASE_URL: settingOf(database) };
    const first = await alertsApp({}, { settings });
    processes = [first, await alertsApp({ sandbox: first.sandbox }, { settings })];
  });
  afterAll(async () => {
    for (const { close } of processes.reverse()) await close();
    await dropDatabase(database);
    rmSync(folder, { recursive: true });
  });

  test('tell everything once', async () => {
    const [first] = processes;
    const { manager } = first.app.get(Transaction);
    const now = first.clock.now();
    await manager.insert(Alert, Array.from({ length: ALERTS }, (_, number) => Alert.queued(newId(), { ...anOrder(first.ann.id), dedupeKey: `alert:${number}` }, now)));
    await Promise.all(processes.map(({ app }) => app.get(Background).drain()));
    await first.settle();
    // A receipt that overtook its answer is looked at again a moment later.
    await first.pass(5_000);
    expect(first.sandbox.control.countMessages({ kind: 'template' })).toEqual({ count: ALERTS, distinctClientMsgIds: ALERTS });
    expect(await manager.countBy(Alert, { state: 'delivered' })).toBe(ALERTS);
  }, PATIENCE_MS);
});
