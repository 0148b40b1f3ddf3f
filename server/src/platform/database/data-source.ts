import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseSettings } from '../config/database-url.js';
import { letMysqlBatch } from './mysql-batches.js';
import { letSqliteTakeTurns } from './sqlite-turns.js';

const READ_COMMITTED = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';
/** Values travel inside the statements, with back-slashes before their quotes: where those escape nothing, a name could end its text. */
const BACKSLASHES_ESCAPE = "SET SESSION sql_mode = REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', '')";
/** With what each session on a MySQL server begins. */
export const SESSION = [READ_COMMITTED, BACKSLASHES_ESCAPE];

const CACHE_KIB = 32_768;
/** 64 MiB: a page that many commits write goes into the database once. Writing them there takes some sixty milliseconds. */
const PAGES_BETWEEN_CHECKPOINTS = 16_384;

type Common = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/** One set of entities and migrations; only the connection differs between the engines. */
export function dataSourceOptions(settings: DatabaseSettings, common: Common): DataSourceOptions {
  const shared = { ...common, synchronize: false, migrationsTransactionMode: 'each' as const, migrationsTableName: 'schema_migrations' };
  if (settings.kind === 'sqlite') {
    return { ...shared, type: 'better-sqlite3', database: settings.file, enableWAL: settings.file !== ':memory:', prepareDatabase: tuneSqlite };
  }
  return { ...shared, type: settings.kind, url: settings.url, timezone: 'Z', charset: 'utf8mb4', poolSize: settings.poolSize, supportBigNumbers: true, multipleStatements: true };
}

/** Connects. On SQLite callers take turns, on MySQL the statements of a transaction travel together. */
export async function connect(options: DataSourceOptions, sqliteWaitMs?: number): Promise<DataSource> {
  if (options.type === 'better-sqlite3' && options.database !== ':memory:') mkdirSync(dirname(String(options.database)), { recursive: true });
  const dataSource = new DataSource(options);
  if (options.type === 'better-sqlite3') letSqliteTakeTurns(dataSource, sqliteWaitMs);
  else letMysqlBatch(dataSource);
  await dataSource.initialize();
  if (options.type !== 'better-sqlite3') {
    await beginSessions(dataSource);
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
async function beginSessions(dataSource: DataSource): Promise<void> {
  const { pool } = dataSource.driver as unknown as { pool: MysqlPool };
  pool.on('connection', (connection) => SESSION.forEach((statement) => connection.query(statement)));
  // The pool has opened its first connection to see whether it can.
  for (const statement of SESSION) await dataSource.query(statement);
}

function tuneSqlite(database: unknown): void {
  const { pragma } = database as { pragma(text: string): void };
  pragma.call(database, 'synchronous = NORMAL');
  pragma.call(database, 'busy_timeout = 5000');
  // Its own two megabytes are read from the file again and again by a storm of scans; it takes them only when there is so much to keep.
  pragma.call(database, `cache_size = -${CACHE_KIB}`);
  // A statement that writes many rows keeps how the pages were before it: in memory, not in a file that is made and removed each time.
  pragma.call(database, 'temp_store = MEMORY');
  pragma.call(database, `wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`);
}

/** Openids differ by letter case, and under a case-insensitive collation two people would become one. */
async function requireBinaryCollation(dataSource: DataSource): Promise<void> {
  const [{ collation }] = (await dataSource.query('SELECT @@collation_database AS collation')) as { collation: string }[];
  if (!collation.endsWith('_bin')) {
    throw new Error(`The database's collation is ${collation}; create it with a binary one: CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin.`);
  }
}
