import { existsSync } from 'node:fs';
import { findMariadb, startPrivateMariadb } from '../../test/support/private-mariadb.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Each test has a database, which need not survive the machine: none waits for the disk, or has a file for each of its tables. */
const FOR_TESTS = ['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--skip-sync-frm', '--innodb-doublewrite=0', '--innodb-file-per-table=0'].map((setting) => setting.replace('--', '--loose-'));

/** What tests want from the machine and did not find. On a developer's machine they do without; CI must have it all. */
export function missingFromThisMachine() {
  const missing = [];
  if (!process.env.TEST_MARIADB_URL && !findMariadb()) missing.push('MariaDB (mariadbd and mariadb-install-db, or a server named by TEST_MARIADB_URL)');
  if (!existsSync(CHROMIUM)) missing.push(`Chromium (${CHROMIUM}, or the path in CHROMIUM)`);
  return missing;
}

/** The second engine: the server that TEST_MARIADB_URL names, a private one, or none. */
export async function secondEngine() {
  const given = process.env.TEST_MARIADB_URL;
  if (given) return { url: given, stop: async () => undefined };
  return findMariadb() ? startPrivateMariadb(findMariadb(), FOR_TESTS) : { url: '', stop: async () => undefined };
}
