import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

const READY_MS = 60_000;
/** Where servers lie on systems whose ordinary PATH leaves them out. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The programs of a MariaDB on this machine, or null. */
export function findMariadb() {
  const server = findProgram('mariadbd') ?? findProgram('mysqld');
  const installer = findProgram('mariadb-install-db') ?? findProgram('mysql_install_db');
  return server && installer ? { server, installer } : null;
}

/** A MariaDB for this process alone, on a free port of the loopback, with its data in a folder that goes when it stops. `more` settings win over ours. */
export async function startPrivateMariadb({ server, installer } = findMariadb(), more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'chudian-mariadb-'));
  const asUser = userInfo().uid === 0 ? ['--user=root'] : [];
  const data = `--datadir=${join(folder, 'data')}`;
  execFileSync(installer, ['--no-defaults', data, '--auth-root-authentication-method=normal', '--skip-test-db', ...asUser], { stdio: 'pipe' });
  const port = await freePort();
  const child = spawn(server, ['--no-defaults', data, ...asUser, ...settings(folder, port), ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = stopperOf(child, folder);
  const url = `mariadb://root@127.0.0.1:${port}`;
  await waitUntilReady(url, child);
  return { url, stop, pid: child.pid };
}

/** An empty database with the collation that the product asks for; its address. */
export async function createDatabase(serverUrl, name) {
  const connection = await createConnection(serverUrl);
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await connection.end();
  return `${serverUrl}/${name}`;
}

function settings(folder, port) {
  return [
    '--bind-address=127.0.0.1', `--port=${port}`, `--socket=${join(folder, 's')}`, `--pid-file=${join(folder, 'pid')}`,
    '--skip-name-resolve', '--max-connections=500', '--character-set-server=utf8mb4', '--collation-server=utf8mb4_bin',
    // Tests kill our processes, never the database: it need not wait for the disk.
    '--innodb-flush-log-at-trx-commit=2',
  ];
}

/** Also when this process ends without asking: a database must never outlive its tests. */
function stopperOf(child, folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const kill = () => {
    child.kill('SIGKILL');
    remove();
  };
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    remove();
  };
}

async function waitUntilReady(url, child) {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-4000); });
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`MariaDB ended before it was ready:\n${said}`);
    const connection = await createConnection(url).catch(() => null);
    if (connection) return connection.end();
  }
  throw new Error(`MariaDB was not ready after ${READY_MS / 1000} s:\n${said}`);
}

function findProgram(name) {
  const places = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES];
  return places.map((place) => join(place, name)).find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
