import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseSettings } from '../../platform/config/database-url.js';
import { connect, dataSourceOptions } from '../../platform/database/data-source.js';
import { migrate } from '../../platform/database/migrate.js';
import { emptyDatabase, nameOf } from '../../platform/testing/databases.js';
import { migrations } from '../migrations.js';

const WAIT_SECONDS = 120;

/**
 * A database of its own with the schema of the product. On MariaDB the migrations take seconds, so one database of the run goes through them
 * and the others are copied from it; `schema.test.ts` goes through them itself.
 */
export async function migratedDatabase(engine: string): Promise<DatabaseSettings> {
  const database = await emptyDatabase(engine);
  const template = process.env.TEST_MARIADB_TEMPLATE;
  if (database.kind === 'sqlite' || !template) return database;
  const server = await createConnection({ uri: process.env.TEST_MARIADB_URL!, multipleStatements: true });
  await server.query('SELECT GET_LOCK(?, ?)', [template, WAIT_SECONDS]);
  if (!(await isMigrated(server, template))) await makeTemplate(server, template);
  await server.query('SELECT RELEASE_LOCK(?)', [template]);
  await copy(server, template, nameOf(database));
  await server.end();
  return database;
}

async function isMigrated(server: Connection, template: string): Promise<boolean> {
  const [[{ made }]] = await server.query<RowDataPacket[]>("SELECT COUNT(*) AS made FROM information_schema.tables WHERE table_schema = ? AND table_name = 'schema_migrations'", [template]);
  if (!made) return false;
  const [[{ done }]] = await server.query<RowDataPacket[]>(`SELECT COUNT(*) AS done FROM ${template}.schema_migrations`);
  return done === migrations.length;
}

async function makeTemplate(server: Connection, template: string): Promise<void> {
  await server.query(`DROP DATABASE IF EXISTS ${template}; CREATE DATABASE ${template} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(process.env.TEST_MARIADB_URL!);
  url.pathname = `/${template}`;
  const dataSource = await connect(dataSourceOptions({ kind: 'mariadb', url: url.toString(), poolSize: 2 }, { migrations }));
  await migrate(dataSource);
  await dataSource.destroy();
}

async function copy(server: Connection, from: string, to: string): Promise<void> {
  const [tables] = await server.query<RowDataPacket[]>('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?', [from]);
  const statements = [`USE ${to}`, 'SET FOREIGN_KEY_CHECKS = 0'];
  for (const { name } of tables) {
    const [[row]] = await server.query<RowDataPacket[]>(`SHOW CREATE TABLE ${from}.${name}`);
    statements.push(row['Create Table'] as string, `INSERT INTO ${name} SELECT * FROM ${from}.${name}`);
  }
  await server.query(statements.join('; '));
}
