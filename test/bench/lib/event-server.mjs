// Our server with events as a process of its own, and the sign-ups that a load sends to it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { http } from './load.mjs';
import { startServer } from './proc.mjs';

const SCRIPT = join(import.meta.dirname, '../servers/chudian-events.mjs');
const FILLING_MS = 1_800_000;

/** `size` says how much of everything there is: SPREAD, SCARCE, PEOPLE, BACKDROP, GUESTS, GATES. */
export async function startEvents(databases, kind, { port, background = false, ...size }) {
  const facts = join(databases.folder, `events-${port}.json`);
  const sizes = Object.fromEntries(Object.entries(size).map(([name, count]) => [name.toUpperCase(), String(count)]));
  const env = { ...(await databases.empty(kind)), ...sizes, NODE_ENV: 'test', LOG_LEVEL: 'error', FACTS: facts, BACKGROUND: background ? 'on' : 'off' };
  const child = await startServer(SCRIPT, env, port, FILLING_MS);
  // Its port opens a moment before it has signed itself in and written what it knows.
  while (!existsSync(facts)) await sleep(50);
  const known = JSON.parse(readFileSync(facts, 'utf8'));
  rmSync(facts);
  return { child, port, ...known };
}

/** Sign-ups by distinct people for the events in turn; after all of them, each signs up for the next event. */
export function signUpsOf({ tokens, spread }, from = 0) {
  return (index) => {
    const turn = from + index;
    return signUp(spread[(turn + Math.floor(turn / tokens.length)) % spread.length], tokens[turn % tokens.length], turn);
  };
}

/** All of them for one event. */
export function signUpsFor(event, { tokens }, from = 0) {
  return (index) => signUp(event, tokens[(from + index) % tokens.length], from + index);
}

/** Each tells his company anew, so that his profile is written too. */
function signUp(event, token, turn) {
  return http('POST', `/api/events/${event.id}/registrations`, { ticketTypeId: event.typeId, name: `客户${turn}`, company: `公司${turn % 5000}`, title: '架构师' }, { Authorization: `Bearer ${token}` });
}
