// Our server as a process of its own, and the requests that a load sends to it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { http } from './load.mjs';
import { startServer } from './proc.mjs';

const SCRIPT = join(import.meta.dirname, '../servers/chudian.mjs');

/** With `background: false` a worker process of its own does the work behind, as in production. */
export async function startOurs({ port, database, folder, people = 20_000, background = true, wechat = {} }) {
  const facts = join(folder, `facts-${port}.json`);
  const env = { ...database, ...wechat, NODE_ENV: 'test', LOG_LEVEL: 'error', FACTS: facts, PEOPLE: String(people), BACKGROUND: background ? 'on' : 'off' };
  const child = await startServer(SCRIPT, env, port, 120_000);
  return { child, port, ...JSON.parse(readFileSync(facts, 'utf8')) };
}

/** Scans by people in turn, each of the codes in turn; `from` lets a later load begin with people who have not scanned yet. */
export function scansOf({ tokens, scenes }, from = 0) {
  return (index) => {
    const turn = from + index;
    return http('POST', '/api/scans', { scene: scenes[turn % scenes.length] }, { Authorization: `Bearer ${tokens[turn % tokens.length]}` });
  };
}
