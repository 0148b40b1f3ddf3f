// Check-ins per second beside the four-statement baseline of the same run: decided by the phone and reported as phones do, one by one, and
// what gates bring that were without a network.
import { fourStatements, startBaseline } from './lib/baseline.mjs';
import { beside, besideCells } from './lib/beside.mjs';
import { REPORTS, doorLoad } from './lib/door-load.mjs';
import { startEvents } from './lib/event-server.mjs';
import { load } from './lib/load.mjs';
import { stopServer } from './lib/proc.mjs';
import { table } from './lib/stats.mjs';

const CONNECTIONS = [1, 8, 16, 32];
const GATES = 32;
/** As many codes as there must be for each: so many a second, and at the end so many large reports. */
const MOST_A_SECOND = { exchange: 5_000, report: 3_500 };
const MOST_BATCHES = 16;
const KINDS = {
  exchange: `decided by the phone, reported every 15 s (${REPORTS.exchange})`, report: 'decided by the phone, reported one by one', batch: `reports of ${REPORTS.batch}`,
};
let port = 19_100;

/** Markdown: a table for each kind of database. */
export async function benchCheckIns(databases, options) {
  const parts = [];
  for (const kind of databases.kinds) parts.push(`### ${kind}\n\n${await measure(databases, kind, options)}`);
  return parts.join('\n\n');
}

async function measure(databases, kind, { rounds, seconds }) {
  const cells = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const base = await startBaseline(databases, kind, (port += 1));
    const most = (how, conns) => (how === 'batch' ? Math.max(MOST_BATCHES, conns) : Math.ceil((seconds * MOST_A_SECOND[how]) / REPORTS[how]));
    const codes = CONNECTIONS.flatMap((conns) => Object.keys(KINDS).map((how) => most(how, conns) * REPORTS[how]));
    const guests = codes.reduce((sum, count) => sum + count, MOST_A_SECOND.report);
    const ours = await startEvents(databases, kind, { port: (port += 1), guests, gates: GATES });
    const door = doorLoad(ours);
    await load({ port: ours.port, conns: 8, seconds: 1, maxRequests: MOST_A_SECOND.report, request: door.report, ok: door.ok });
    await load({ port: base.port, conns: 8, seconds: 1, request: fourStatements });
    for (const how of Object.keys(KINDS)) for (const conns of CONNECTIONS) {
      const cell = await beside(base, ours, { conns, seconds, databasePid: databases.pidOf(kind), per: REPORTS[how], most: most(how, conns), baseline: fourStatements, ours: door[how], ok: door.ok });
      const key = `${how} ${conns}`;
      cells.set(key, [...(cells.get(key) ?? []), cell]);
    }
    await assertExact(ours, door);
    await stopServer(ours.child);
    await stopServer(base.child);
  }
  const rows = [...cells].map(([key, each]) => [KINDS[key.split(' ')[0]], key.split(' ')[1], ...besideCells(each)]);
  return table(['check-in', 'connections', 'scans per s', 'p50 / p95 / p99 ms', 'CPU ms a scan', 'four statements per s', 'scan ÷ four statements', 'failed'], rows);
}

/** Every code let somebody in exactly once. */
export async function assertExact({ port: at, gates }, { counts }) {
  const reply = await fetch(`http://127.0.0.1:${at}/api/door/counts`, { headers: { Authorization: `Bearer ${gates[0].token}` } });
  const [{ people }] = (await reply.json()).lists;
  if (people !== counts.fresh || counts.admitted !== counts.fresh) throw new Error(`${counts.fresh} codes, ${counts.admitted} told to come in, ${people} inside`);
}
