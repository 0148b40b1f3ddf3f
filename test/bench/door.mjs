// One large event: what a gate's phone must carry and how fast it decides, and what the console waits for. The phone's own code, on Node.
import { setTimeout as sleep } from 'node:timers/promises';
import { decide, DoorMemory, searchGuests } from '@chudian/shared';
import { doorLoad, forged } from './lib/door-load.mjs';
import { startEvents } from './lib/event-server.mjs';
import { check, GatePhone } from './lib/gate-phone.mjs';
import { http, load } from './lib/load.mjs';
import { phoneCode } from './lib/phone-code.mjs';
import { stopServer, usage } from './lib/proc.mjs';
import { fmt, median, percentile, table } from './lib/stats.mjs';

const { openPage } = phoneCode('door/open-page');
const TIMES = 5;
const SECONDS = 3;
const SCANS = 2_000;
/** What was written so lately travels once more with an update: a server may have taken its time from a slower clock. */
const OVERLAP_MS = 20_000;
let port = 22_100;

export async function benchDoor(databases, { people }) {
  const columns = [];
  for (const kind of databases.kinds) columns.push(await measure(databases, kind, people));
  return table(['measured', ...databases.kinds], Object.keys(columns[0]).map((name) => [name, ...columns.map((column) => column[name])]));
}

async function measure(databases, kind, people) {
  const ours = await startEvents(databases, kind, { port: (port += 1), guests: people, gates: 2 });
  const figures = { 'people with a ticket': people.toLocaleString('en-US'), 'filled in s': fmt(ours.filledSeconds) };
  await halfArrive(ours);
  await sleep(1.5 * OVERLAP_MS);
  Object.assign(figures, await snapshotOf(ours), await decisionsOf(ours), await consoleOf(ours), { 'server RSS MiB at the end': fmt(usage(ours.child.pid).rss) });
  await stopServer(ours.child);
  return figures;
}

/** So that movements are in the snapshot, and arrivals on the dashboard. */
async function halfArrive(ours) {
  const door = doorLoad({ ...ours, guests: ours.guests.slice(0, Math.floor(ours.guests.length / 2)) });
  await load({ port: ours.port, conns: 1, seconds: 600, maxRequests: Math.max(1, Math.floor(door.left() / 500)), request: door.batch, ok: door.ok });
}

async function snapshotOf(ours) {
  const [paired] = ours.gates;
  const runs = [];
  for (let time = 0; time < TIMES; time += 1) {
    const phone = new GatePhone(ours.port, paired);
    const pages = await timed(() => pull(phone));
    const opened = await timed(() => pages.is.map((sealed) => openPage(sealed, paired.key)));
    const indexed = await timed(() => opened.is.reduce((memory, page) => (memory ? (memory.take(page), memory) : new DoorMemory(page)), null));
    if (indexed.is.size !== ours.guests.length) throw new Error(`${indexed.is.size} of ${ours.guests.length} people are in the snapshot`);
    runs.push({ pull: pages.ms, open: opened.ms, index: indexed.ms, bytes: phone.bytes, pages: pages.is.length, ...(await fromDisk(ours.port, paired)) });
  }
  const of = (name) => median(runs.map((run) => run[name]));
  return {
    'snapshot, MB on the wire': fmt(of('bytes') / 1e6), 'its pages': of('pages'), 'pulled in ms': fmt(of('pull')), 'opened (decrypted, parsed) in ms': fmt(of('open')), 'indexed in ms': fmt(of('index')),
    'from the phone\'s disk to ready in ms': fmt(of('ready')), 'an exchange without news in ms': fmt(of('exchange')),
  };
}

async function pull(phone) {
  const sealed = [];
  for (let query = {}; query;) {
    const page = await phone.ask(`/snapshot?${new URLSearchParams(query)}`);
    sealed.push(page.sealed);
    const { next } = openPage(page.sealed, phone.paired.key);
    query = next && { after: next };
  }
  return sealed;
}

/** The phone is opened again: what it has kept is read, then it asks what is new. */
async function fromDisk(at, paired) {
  const { disk } = await new GatePhone(at, paired).open();
  const again = new GatePhone(at, paired, disk);
  again.isOnline = false;
  const ready = await timed(() => again.gate.open());
  await again.gate.sync();
  again.isOnline = true;
  // What overlaps in time is told twice, the first time after a change.
  await sleep(50);
  const exchange = await timed(() => again.gate.sync());
  return { ready: ready.ms, exchange: exchange.ms };
}

async function decisionsOf(ours) {
  const [paired] = ours.gates;
  const phone = await new GatePhone(ours.port, paired).open();
  const pages = (await pull(phone)).map((sealed) => openPage(sealed, paired.key));
  const [whole, part] = [new DoorMemory(pages[0]), new DoorMemory({ ...pages[0], guests: { ...pages[0].guests, keys: '', registrations: '' } })];
  for (const page of pages.slice(1)) whole.take(page);
  const waiting = ours.guests.slice(-Math.min(SCANS, Math.floor(ours.guests.length / 2)));
  const list = whole.head.lists[0];
  const ask = (memory) => (code) => decide(memory, { scanned: { code }, list, direction: 'in', now: Date.now() }, check);
  const codes = waiting.map(({ token }) => token);
  const times = (verdict, codesToAsk, decideOn) => each(codesToAsk, decideOn, verdict);
  return {
    'a ticket of the snapshot, p50 / p99 ms': times('admitted', codes, ask(whole)),
    'a ticket that it does not have (signature), p50 / p99 ms': times('admitted', codes.slice(0, 200), ask(part)),
    'a forged ticket (signature), p50 / p99 ms': times('forged', codes.slice(0, 200).map(forged), ask(whole)),
    'a scan at the gate: decided, kept, shown, p50 / p99 ms': each(codes, (code) => phone.gate.scan(code).decision, 'admitted'),
    'a search by pinyin / last digits, p50 / p99 ms': each(Array.from({ length: 200 }, (_, index) => (index % 2 ? 'oyxm' : String(index % 9_000).padStart(4, '0'))), (words) => searchGuests(whole.everybody(), words)),
  };
}

async function consoleOf({ port: at, cookie, today, guests }) {
  const pageAt = async (place) => {
    let next = '';
    for (let page = 0; page < place; page += 1) ({ next } = await (await fetch(`http://127.0.0.1:${at}/api/admin/events/${today.id}/registrations?limit=100${next && `&after=${next}`}`, { headers: { Cookie: cookie } })).json());
    return next;
  };
  const middle = await pageAt(Math.max(1, Math.floor(guests.length / 200)));
  const reads = {
    'registrations': 'registrations?limit=50', 'registrations, the middle page': `registrations?limit=50&after=${middle}`, 'registrations, by state': 'registrations?limit=50&state=confirmed', 'registrations, checked in': 'registrations?limit=50&checkedIn=yes',
    'registrations, words in one of ten names': `registrations?limit=50&q=${encodeURIComponent('建国')}`, 'registrations, words in no name': `registrations?limit=50&q=${encodeURIComponent('没有此人')}`,
    'check-ins': 'check-ins?limit=50', 'door counts': 'door-counts', 'dashboard': 'dashboard', 'dashboard rows': 'dashboard/rows?limit=50&step=signed-up',
  };
  const figures = {};
  for (const [name, path] of Object.entries(reads)) {
    const request = () => http('GET', `/api/admin/events/${today.id}/${path}`, undefined, { Cookie: cookie });
    const result = await load({ port: at, conns: 1, seconds: SECONDS, request, ok: (status) => status === 200 });
    if (result.bad) throw new Error(`${name}: ${result.sample}`);
    figures[`${name}, p50 / p95 ms`] = `${fmt(result.p50)} / ${fmt(result.p95)}`;
  }
  for (const name of ['registrations.csv', 'check-ins.csv', 'dashboard/rows.csv?step=signed-up']) figures[`${name.split('?')[0]}, s (MB)`] = await exportOf(`http://127.0.0.1:${at}/api/admin/events/${today.id}/${name}`, cookie);
  return figures;
}

async function exportOf(address, cookie) {
  const { is: text, ms } = await timed(async () => {
    const reply = await fetch(address, { headers: { Cookie: cookie } });
    if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
    return reply.text();
  });
  return `${fmt(ms / 1000)} (${fmt(Buffer.byteLength(text) / 1e6)})`;
}

function each(things, act, verdict) {
  const times = things.map((thing) => {
    const before = performance.now();
    const result = act(thing);
    if (verdict && result.verdict !== verdict) throw new Error(`${result.verdict} instead of ${verdict}`);
    return performance.now() - before;
  }).sort((one, other) => one - other);
  return `${fmt(percentile(times, 50))} / ${fmt(percentile(times, 99))}`;
}

async function timed(act) {
  const before = performance.now();
  const is = await act();
  return { is, ms: performance.now() - before };
}
