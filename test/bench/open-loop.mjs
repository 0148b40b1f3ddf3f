// Sign-ups and check-ins at a fixed pace, due at their time whether or not the server keeps up, with many contacts and one large event in the tables.
import { assertExact } from './check-ins.mjs';
import { doorLoad } from './lib/door-load.mjs';
import { signUpsFor, signUpsOf, startEvents } from './lib/event-server.mjs';
import { load } from './lib/load.mjs';
import { stopServer } from './lib/proc.mjs';
import { fmt, median, table } from './lib/stats.mjs';

const CONNECTIONS = 64;
const GATES = 32;
const isMade = (status) => status === 201;
let port = 20_100;

/** What is sent, how often, for which part of the time, and the goals: median and 99th percentile in milliseconds. */
const LOADS = [
  { name: 'sign-ups for one event', rate: 60, part: 1, goal: { SQLite: [20, 40], MariaDB: [20, 120] }, of: (ours) => ({ request: (from) => signUpsFor(ours.hot, ours, from), ok: isMade }) },
  { name: 'sign-ups for twenty events', rate: 200, part: 0.5, goal: { SQLite: [20, 150], MariaDB: [20, 150] }, of: (ours) => ({ request: (from) => signUpsOf(ours, from), ok: isMade }) },
  { name: 'check-ins, decided by the phone', rate: 60, part: 1, goal: { SQLite: [15, 30], MariaDB: [15, 80] }, of: (ours, door) => ({ request: () => door.report, ok: door.ok }) },
];

export async function benchOpenLoop(databases, { rounds: wanted, openSeconds, backdrop }) {
  const rounds = Math.min(wanted, 3);
  const rows = [];
  for (const kind of databases.kinds) rows.push(...(await measure(databases, kind, { rounds, openSeconds, backdrop })));
  const [contacts, guests] = [backdrop, guestsFor({ rounds, openSeconds, backdrop })].map((count) => count.toLocaleString('en-US'));
  const background = `${contacts} contacts with ten touchpoints each and one event of ${guests} people are there; medians of ${rounds}. What was due and not answered in time has failed.`;
  return `${background}\n\n${table(['load', 'a second', 'database', 'p50 ms', 'goal', 'p99 ms', 'goal', 'longest ms', 'served a second', 'failed'], rows)}`;
}

/** A quarter of the backdrop, and enough for all the check-ins. */
const guestsFor = ({ rounds, openSeconds, backdrop }) => Math.max(Math.ceil(backdrop / 4), requestsFor(60, rounds, openSeconds));
const requestsFor = (rate, rounds, seconds) => rounds * Math.ceil(rate * seconds) + 1000;

async function measure(databases, kind, { rounds, openSeconds, backdrop }) {
  const ours = await startEvents(databases, kind, { port: (port += 1), spread: 20, backdrop, guests: guestsFor({ rounds, openSeconds, backdrop }), gates: GATES, people: requestsFor(120, rounds, openSeconds) });
  const door = doorLoad(ours);
  const rows = [];
  for (const each of LOADS) {
    const { request, ok } = each.of(ours, door);
    const results = [];
    let from = 0;
    await load({ port: ours.port, conns: 8, seconds: 2, maxRequests: 200, request: request(from), ok });
    for (let round = 0; round < rounds; round += 1) {
      from += round === 0 ? 200 : Math.ceil(each.rate * openSeconds * each.part) + CONNECTIONS;
      results.push(await load({ port: ours.port, conns: CONNECTIONS, seconds: openSeconds * each.part, rate: each.rate, request: request(from), ok }));
    }
    rows.push(rowOf(each, kind, results));
  }
  await assertExact(ours, door);
  await stopServer(ours.child);
  return rows;
}

function rowOf({ name, rate, goal }, kind, results) {
  const of = (pick) => fmt(median(results.map((result) => result[pick])));
  const failed = results.reduce((sum, result) => sum + result.bad + result.errors + result.backlog, 0);
  if (failed > 0) process.stderr.write(`${results.map(({ sample }) => sample).join('\n')}\n`);
  const [p50, p99] = goal[kind];
  return [name, rate, kind, of('p50'), p50, of('p99'), p99, of('max'), of('rps'), failed];
}
