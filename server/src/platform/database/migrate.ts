import type { DataSource } from 'typeorm';

/** A lock's name counts on the whole server, which may have databases of others. MySQL takes 64 characters. */
const LOCK = "CONCAT('chudian-', LEFT(SHA1(DATABASE()), 40))";

/** Brings the schema up to date. On MySQL a named lock lets one of several starting processes do it while the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'better-sqlite3') {
    await dataSource.runMigrations();
    return;
  }
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`SELECT GET_LOCK(${LOCK}, 120)`);
    await dataSource.runMigrations();
  } finally {
    await runner.query(`SELECT RELEASE_LOCK(${LOCK})`);
    await runner.release();
  }
}
