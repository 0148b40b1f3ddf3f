// Sign-ups per second beside the four-statement baseline of the same run, over twenty events and all on one; and more of them than there are seats.
import { fourOnOneEvent, fourStatements, startBaseline } from './lib/baseline.mjs';
import { beside, besideCells } from './lib/beside.mjs';
import { signUpsFor, signUpsOf, startEvents } from './lib/event-server.mjs';
import { load } from './lib/load.mjs';
import { stopServer } from './lib/proc.mjs';
import { fmt, median, table } from './lib/stats.mjs';

const CONNECTIONS = [1, 8, 16, 32];
/** The hot event needs as many people as sign up for it in all its measurements. */
const MOST_A_SECOND = 4_000;
const SEATS = 10_000;
const TRIES = 11_000;
/** Every twentieth request is one that was sent a moment ago: the same person, for the same event. */
const [AGAIN_EVERY, AGAIN_AFTER] = [20, 10];
let port = 18_100;

/** Markdown: a table for each kind of database. */
export async function benchSignUps(databases, options) {
  const parts = [];
  for (const kind of databases.kinds) parts.push(`### ${kind}\n\n${await measure(databases, kind, options)}`);
  return parts.join('\n\n');
}

async function measure(databases, kind, { rounds, seconds }) {
  const cells = new Map();
  const storms = [];
  const people = Math.max(TRIES, CONNECTIONS.length * seconds * MOST_A_SECOND);
  for (let round = 0; round < rounds; round += 1) {
    const base = await startBaseline(databases, kind, (port += 1));
    const ours = await startEvents(databases, kind, { port: (port += 1), spread: 20, scarce: SEATS, people });
    await load({ port: ours.port, conns: 8, seconds: 1, request: signUpsOf(ours, 10 * people) });
    await load({ port: base.port, conns: 8, seconds: 1, request: fourStatements });
    const starts = { spread: 0, hot: 0 };
    for (const where of ['spread', 'hot']) for (const conns of CONNECTIONS) {
      const key = `${where} ${conns}`;
      cells.set(key, [...(cells.get(key) ?? []), await oneCell(base, ours, { where, conns, seconds, starts, databasePid: databases.pidOf(kind) })]);
    }
    storms.push(await storm(ours));
    await stopServer(ours.child);
    await stopServer(base.child);
  }
  const head = ['where', 'connections', 'sign-ups per s', 'p50 / p95 / p99 ms', 'CPU ms a sign-up', 'four statements per s', 'sign-up ÷ four statements', 'failed'];
  return `${table(head, [...cells].map(([key, each]) => rowOf(key, each)))}\n\n${stormLine(storms)}`;
}

async function oneCell(base, ours, { where, conns, seconds, starts, databasePid }) {
  const requests = where === 'hot' ? { baseline: fourOnOneEvent, ours: signUpsFor(ours.hot, ours, starts.hot) } : { baseline: fourStatements, ours: signUpsOf(ours, starts.spread) };
  const ok = (status, text) => status === 201 || text.includes('ALREADY_SIGNED_UP');
  const cell = await beside(base, ours, { ...requests, ours: someTwice(requests.ours), conns, seconds, databasePid, ok, most: seconds * MOST_A_SECOND });
  starts[where] += cell.ours.good + cell.ours.bad + cell.ours.errors;
  return cell;
}

function someTwice(request) {
  return (index) => request(index % AGAIN_EVERY === AGAIN_EVERY - 1 ? index - AGAIN_AFTER : index);
}

/** A tenth more people than seats: all seats are given, none twice, and everybody else is told so. */
async function storm(ours) {
  const replies = { 201: 0, 409: 0 };
  const ok = (status, text) => {
    const isExpected = status === 201 || text.includes('EVENT_FULL');
    if (isExpected) replies[status] += 1;
    return isExpected;
  };
  const result = await load({ port: ours.port, conns: 32, seconds: 120, maxRequests: TRIES, request: signUpsFor(ours.scarce, ours), ok });
  if (replies[201] !== SEATS || replies[409] !== TRIES - SEATS) throw new Error(`${SEATS} seats, ${TRIES} tries: ${JSON.stringify(replies)} ${result.sample}`);
  return result;
}

function stormLine(storms) {
  const of = (name) => fmt(median(storms.map((each) => each[name])));
  const [seats, tries] = [SEATS, TRIES].map((count) => count.toLocaleString('en-US'));
  return `${tries} people, 32 at once, for ${seats} seats: exactly ${seats} got one, ${TRIES - SEATS} were told that there is none; ${of('rps')} answers a second, p99 ${of('p99')} ms.`;
}

function rowOf(key, rounds) {
  const [where, connections] = key.split(' ');
  return [where === 'hot' ? 'one event' : 'twenty events', connections, ...besideCells(rounds)];
}
