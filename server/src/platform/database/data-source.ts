import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseSettings } from '../config/database-url.js';
import { letSqliteTakeTurns } from './sqlite-turns.js';

/** A MySQL server keeps 16,382 for all of its connections. */
const PREPARED_PER_CONNECTION = 120;

const READ_COMMITTED = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

type Common = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/** One set of entities and migrations; only the connection differs between the engines. */
export function dataSourceOptions(settings: DatabaseSettings, common: Common): DataSourceOptions {
  const shared = { ...common, synchronize: false, migrationsTransactionMode: 'each' as const, migrationsTableName: 'schema_migrations' };
  if (settings.kind === 'sqlite') {
    return { ...shared, type: 'better-sqlite3', database: settings.file, enableWAL: settings.file !== ':memory:', prepareDatabase: tuneSqlite };
  }
  return { ...shared, type: settings.kind, url: settings.url, timezone: 'Z', charset: 'utf8mb4', poolSize: settings.poolSize, supportBigNumbers: true, extra: { maxPreparedStatements: PREPARED_PER_CONNECTION } };
}

/** Connects, and on SQLite makes callers take turns. */
export async function connect(options: DataSourceOptions, sqliteWaitMs?: number): Promise<DataSource> {
  if (options.type === 'better-sqlite3' && options.database !== ':memory:') mkdirSync(dirname(String(options.database)), { recursive: true });
  const dataSource = new DataSource(options);
  if (options.type === 'better-sqlite3') letSqliteTakeTurns(dataSource, sqliteWaitMs);
  await dataSource.initialize();
  if (options.type !== 'better-sqlite3') {
    await readWhatIsCommitted(dataSource);
    await requireBinaryCollation(dataSource);
  }
  return dataSource;
}

interface MysqlPool {
  on(event: 'connection', handle: (connection: { query(sql: string): void }) => void): void;
}

/**
 * Transactions that decide take row locks; MySQL's own default would lock the gaps between rows besides, in which scans of different
 * people meet and deadlock, and would show a transaction the past after its first read.
 */
async function readWhatIsCommitted(dataSource: DataSource): Promise<void> {
  const { pool } = dataSource.driver as unknown as { pool: MysqlPool };
  pool.on('connection', (connection) => connection.query(READ_COMMITTED));
  // The pool has opened its first connection to see whether it can.
  await dataSource.query(READ_COMMITTED);
}

function tuneSqlite(database: unknown): void {
  const { pragma } = database as { pragma(text: string): void };
  pragma.call(database, 'synchronous = NORMAL');
  pragma.call(database, 'busy_timeout = 5000');
}

/** Openids differ by letter case, and under a case-insensitive collation two people would become one. */
async function requireBinaryCollation(dataSource: DataSource): Promise<void> {
  const [{ collation }] = (await dataSource.query('SELECT @@collation_database AS collation')) as { collation: string }[];
  if (!collation.endsWith('_bin')) {
    throw new Error(`The database's collation is ${collation}; create it with a binary one: CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin.`);
  }
}
