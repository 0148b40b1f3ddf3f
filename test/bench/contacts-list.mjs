// The contacts list with its filters against the number of contacts, each with ten touchpoints: one page of fifty with its capped total, over HTTP.
import { load, http } from './lib/load.mjs';
import { startServer, stopServer, usage } from './lib/proc.mjs';
import { fmt, table } from './lib/stats.mjs';
import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const SECONDS = 4;
let port = 17_600;

export async function benchContactsList(databases, { sizes }) {
  const rows = [];
  for (const kind of databases.kinds) for (const size of sizes) rows.push(...(await oneSize(databases, kind, size)));
  return table(['contacts', 'database', 'filter', 'p50 ms', 'p95 ms', 'server RSS MiB', 'filled in s'], rows);
}

async function oneSize(databases, kind, size) {
  const facts = join(databases.folder, `list-${(port += 1)}.json`);
  const env = { ...(await databases.empty(kind)), NODE_ENV: 'test', LOG_LEVEL: 'error', FACTS: facts, CONTACTS: String(size) };
  const child = await startServer(join(import.meta.dirname, 'servers/chudian-filled.mjs'), env, port, 1_800_000);
  // Its port opens a moment before it has signed itself in and written what it knows.
  while (!existsSync(facts)) await sleep(50);
  const { cookie, filters, filledSeconds } = JSON.parse(readFileSync(facts, 'utf8'));
  const rows = [];
  for (const [name, query] of Object.entries(filters)) {
    const request = () => http('GET', `/api/admin/contacts?${query}`, undefined, { Cookie: cookie });
    await load({ port, conns: 1, seconds: 1, request });
    const result = await load({ port, conns: 1, seconds: SECONDS, request, ok: (status) => status === 200 });
    rows.push([size.toLocaleString('en-US'), kind, name, fmt(result.p50), fmt(result.p95), fmt(usage(child.pid).rss), fmt(filledSeconds)]);
    if (result.bad) console.error(result.sample);
  }
  await stopServer(child);
  return rows;
}
