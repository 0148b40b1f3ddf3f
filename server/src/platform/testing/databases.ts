import { createConnection } from 'mysql2/promise';
import type { DatabaseSettings } from '../config/database-url.js';

let databases = 0;

/** The engines that tests run on: SQLite always, MariaDB (or MySQL) where TEST_MARIADB_URL names a server. */
export const ENGINES: string[] = ['SQLite', ...(process.env.TEST_MARIADB_URL ? ['MariaDB'] : [])];

/** An empty database of its own for one test. */
export async function emptyDatabase(engine: string): Promise<DatabaseSettings> {
  if (engine === 'SQLite') return { kind: 'sqlite', file: ':memory:' };
  const name = `chudian_test_${process.pid}_${Date.now()}_${(databases += 1)}`;
  const server = await createConnection(process.env.TEST_MARIADB_URL!);
  await server.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await server.end();
  const url = new URL(process.env.TEST_MARIADB_URL!);
  url.pathname = `/${name}`;
  return { kind: 'mariadb', url: url.toString(), poolSize: 10 };
}

export async function dropDatabase(settings: DatabaseSettings): Promise<void> {
  if (settings.kind === 'sqlite') return;
  const server = await createConnection(process.env.TEST_MARIADB_URL!);
  await server.query(`DROP DATABASE ${nameOf(settings)}`);
  await server.end();
}

export function nameOf({ url }: Extract<DatabaseSettings, { url: string }>): string {
  return new URL(url).pathname.slice(1);
}

/** The same as a setting: DATABASE_URL. */
export function settingOf(settings: DatabaseSettings): string {
  return settings.kind === 'sqlite' ? `sqlite:${settings.file}` : `${settings.url}?pool=${settings.poolSize}`;
}
