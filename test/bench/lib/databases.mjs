// The two kinds of database, each empty for every server that is measured. MariaDB is durable here (a flush per commit), as in production.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, findMariadb, startPrivateMariadb } from '../../support/private-mariadb.mjs';

let made = 0;

export async function openDatabases(wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'chudian-bench-'));
  const mariadb = wanted.includes('MariaDB') && findMariadb() ? await startPrivateMariadb(findMariadb(), ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=1G']) : null;
  return {
    kinds: [...(wanted.includes('SQLite') ? ['SQLite'] : []), ...(mariadb ? ['MariaDB'] : [])],
    folder,
    /** Of the server behind it, where there is one. */
    pidOf: (kind) => (kind === 'SQLite' ? undefined : mariadb.pid),
    /** Settings of a new, empty database: for our server, and for the baselines. */
    async empty(kind) {
      const name = `bench_${(made += 1)}`;
      if (kind === 'SQLite') return { DATABASE_URL: `sqlite:${join(folder, `${name}.sqlite`)}`, DB_FILE: join(folder, `${name}.base.sqlite`) };
      const url = await createDatabase(mariadb.url, name);
      return { DATABASE_URL: url, MYSQL_PORT: new URL(url).port, MYSQL_DATABASE: name };
    },
    async close() {
      await mariadb?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
