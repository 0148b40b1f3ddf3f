// What each process holds after its start and a minute of rest: the server, a worker, the sandbox.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopServer, usage } from './lib/proc.mjs';
import { fmt, table } from './lib/stats.mjs';

const REST_MS = 15_000;

export async function benchMemory(databases) {
  const rows = [];
  for (const kind of databases.kinds) {
    const database = await databases.empty(kind);
    rows.push([`server (main.js), ${kind}`, await rssOf('../../server/dist/main.js', { ...database, PORT: '17801' })]);
    rows.push([`worker (worker.js), ${kind}`, await rssOf('../../server/dist/worker.js', database)]);
  }
  rows.push(['sandbox', await rssOf('../../sandbox/dist/main.js', { SANDBOX_PORT: '17802', SANDBOX_SMTP_PORT: '17803' })]);
  return table(['process', `RSS MiB ${REST_MS / 1000} s after its start`], rows);
}

async function rssOf(script, env) {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname], { env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', ...env }, stdio: 'ignore' });
  await sleep(REST_MS);
  const { rss } = usage(child.pid);
  await stopServer(child);
  return fmt(rss);
}
