import pino from 'pino';
import type { DataSource } from 'typeorm';
import type { DatabaseSettings } from '../config/database-url.js';
import { connect, dataSourceOptions } from '../database/data-source.js';
import { Transaction } from '../database/transaction.js';
import { dropDatabase, emptyDatabase, ENGINES } from '../testing/databases.js';
import { NEVER_WRITTEN } from './logging.module.js';

describe.each(ENGINES)('logs on %s', (engine) => {
  let settings: DatabaseSettings;
  let dataSource: DataSource;

  beforeAll(async () => {
    settings = await emptyDatabase(engine);
    dataSource = await connect(dataSourceOptions(settings, { entities: [] }));
  });

  afterAll(async () => {
    await dataSource.destroy();
    await dropDatabase(settings);
  });

  test.each([
    ['alone', (transaction: Transaction) => transaction.manager.query('INSERT INTO nowhere (name) VALUES (?)', ['王小明'])],
    ['with others', (transaction: Transaction) => transaction.run(() => transaction.write('INSERT INTO nowhere (name) VALUES (?)', ['王小明']))],
  ])('a statement that fails %s is told without the values that were in it', async (_, fail) => {
    const error = await fail(new Transaction(dataSource)).then(() => null, (reason: unknown) => reason);
    const lines: string[] = [];
    pino({ redact: NEVER_WRITTEN }, { write: (line) => void lines.push(line) }).warn({ err: error }, 'it failed');
    expect(lines.join('')).toContain('nowhere');
    expect(lines.join('')).not.toContain('王小明');
  });
});
