// People arrive at eight gates, replayed ten times as fast: each phone decides by itself and reports when it has a network, one of them has none for a third of
// the time, some people come twice, some tickets are cancelled on the way. Then everything is compared with what the phones saw.
import { setTimeout as sleep } from 'node:timers/promises';
import { startEvents } from './lib/event-server.mjs';
import { GatePhone } from './lib/gate-phone.mjs';
import { stopServer, usage } from './lib/proc.mjs';
import { fmt, percentile, table } from './lib/stats.mjs';

const GATES = 8;
/** Ten thousand in thirty minutes, ten times as fast. */
const A_SECOND = (10_000 / 1800) * 10;
/** A gate asks every fifteen seconds what is new. */
const SYNC_EVERY_MS = 1_500;
const AGAIN_EVERY = 100;
const AGAIN_AFTER_MS = 400;
const CANCEL_EVERY = 500;
/** So many people come in between. */
const CANCEL_BEFORE = 40;
let port = 21_100;

export async function benchArrivals(databases, { arrivals }) {
  const rows = [];
  for (const kind of databases.kinds) rows.push([kind, ...(await replay(databases, kind, arrivals))]);
  return table(['database', 'people', 'scans', 'decided in p50 / p99 / longest ms', 'known to the server after p50 / p95 / longest s', 'of the gate without a network: longest s', 'exchange p50 / p99 ms', 'let in twice', 'let in though cancelled', 'lost', 'server CPU %'], rows);
}

async function replay(databases, kind, people) {
  const ours = await startEvents(databases, kind, { port: (port += 1), background: true, guests: people, gates: GATES });
  const phones = await Promise.all(ours.gates.map((paired) => new GatePhone(ours.port, paired).open()));
  const seen = { decided: [], exchanges: [] };
  const startedAt = Date.now();
  const { cpu } = usage(ours.child.pid);
  const cancelled = await arrive(ours, phones, seen);
  const busy = (usage(ours.child.pid).cpu - cpu) / ((Date.now() - startedAt) / 1000);
  for (const phone of phones) await drain(phone);
  const found = await compare(ours, phones, cancelled);
  await stopServer(ours.child);
  const times = (values, percents, per = 1) => [...percents.map((each) => percentile(values, each)), values.at(-1)].map((ms) => fmt(ms / per)).join(' / ');
  const sorted = (values) => values.sort((one, other) => one - other);
  return [
    people.toLocaleString('en-US'), found.scans.toLocaleString('en-US'), times(sorted(seen.decided), [50, 99]), times(sorted(found.lags), [50, 95], 1000), fmt(Math.max(...found.lagsOffline) / 1000),
    times(sorted(seen.exchanges), [50, 99]), found.double, found.revoked, found.lost, fmt(busy * 100),
  ];
}

/** Everybody in his turn at his gate; the last gate is without a network in the middle third. */
async function arrive(ours, phones, seen) {
  const { guests } = ours;
  const startedAt = Date.now();
  const whole = (guests.length / A_SECOND) * 1000;
  const exchanging = phones.map((phone, index) => keepExchanging(phone, startedAt + (index * SYNC_EVERY_MS) / GATES, startedAt + whole, seen));
  const cancelling = [];
  const cutFrom = whole / 3;
  for (let index = 0; index < guests.length;) {
    const now = Date.now() - startedAt;
    phones[GATES - 1].isOnline = now < cutFrom || now > 2 * cutFrom;
    for (; index < guests.length && (index * 1000) / A_SECOND <= now; index += 1) {
      scan(phones[index % GATES], guests[index], seen);
      if (index % AGAIN_EVERY === 7) setTimeout(scan, AGAIN_AFTER_MS, phones[(index + 1) % GATES], guests[index], seen);
      // Some of the phones know it in time.
      const next = guests[index + CANCEL_BEFORE];
      if (next && index % CANCEL_EVERY === 3) cancelling.push(cancel(ours, next));
    }
    await sleep(5);
  }
  await Promise.all(exchanging);
  phones[GATES - 1].isOnline = true;
  return new Map(await Promise.all(cancelling));
}

function scan(phone, guest, seen) {
  const before = performance.now();
  phone.gate.scan(guest.token);
  seen.decided.push(performance.now() - before);
}

async function keepExchanging(phone, from, until, { exchanges }) {
  await sleep(from - Date.now());
  for (let next = from; next < until + SYNC_EVERY_MS; next += SYNC_EVERY_MS) {
    const before = performance.now();
    await phone.gate.sync();
    if (phone.isOnline) exchanges.push(performance.now() - before);
    await sleep(Math.max(0, next + SYNC_EVERY_MS - Date.now()));
  }
}

/** Between which moments the ticket lost its worth. */
async function cancel(ours, { registrationId, ticketId }) {
  const reply = await admin(ours, `registrations/${registrationId}/cancellation`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason: '改变了计划' }) });
  const { entries } = await reply.json();
  return [ticketId, { from: Date.parse(entries.at(-1).at), until: Date.now() }];
}

async function drain({ gate }) {
  for (let times = 0; times < 20; times += 1) {
    await gate.sync();
    if (gate.state.get().waiting === 0) return;
  }
  throw new Error('A gate could not tell everything that it saw.');
}

/** What the phones let in, and what the organiser is told of it. Throws where the two differ. */
async function compare(ours, phones, cancelled) {
  const scans = phones.flatMap(scansOf);
  const conflicts = await everyConflict(ours);
  const count = (kind) => conflicts.filter((conflict) => conflict.kind === kind).length;
  const csv = await (await admin(ours, 'check-ins.csv')).text();
  const found = { double: count('double'), revoked: count('revoked'), lost: scans.length - (csv.trim().split('\n').length - 1) };
  const expected = expectedOf(scans, cancelled);
  const isRight = found.lost === 0 && found.double + found.revoked === conflicts.length && found.double === expected.double && found.revoked >= expected.revoked && found.revoked <= expected.mostRevoked;
  if (!isRight) throw new Error(`The organiser is told something else: ${JSON.stringify({ ...found, conflicts: conflicts.length, expected })}`);
  return { ...found, scans: scans.length, lags: lagsOf(scans, false), lagsOffline: lagsOf(scans, true) };
}

/** Each once, though a report may have been sent twice. */
function scansOf({ reports, paired }, gate) {
  const scans = new Map(reports.flatMap(({ scans: sent, at }) => sent.map((scan) => [scan.nonce, { ...scan, gate: paired.device.gate, isCutOff: gate === GATES - 1, knownAt: at }])));
  return [...scans.values()];
}

const lagsOf = (scans, isCutOff) => scans.filter((scan) => scan.isCutOff === isCutOff).map(({ knownAt, at }) => knownAt - Date.parse(at));

/** Of each ticket one admission counts, every other is a conflict; and each that came after the ticket had been cancelled. */
function expectedOf(scans, cancelled) {
  const letIn = scans.filter(({ verdict }) => verdict === 'admitted');
  const valid = letIn.filter(({ ticketId }) => !cancelled.has(ticketId));
  const after = (end) => letIn.filter(({ ticketId, at, offsetMs }) => cancelled.has(ticketId) && Date.parse(at) - offsetMs >= cancelled.get(ticketId)[end]).length;
  return { double: valid.length - new Set(valid.map(({ ticketId }) => ticketId)).size, revoked: after('until'), mostRevoked: after('from') };
}

async function everyConflict(ours) {
  const conflicts = [];
  for (let next = ''; next !== null;) {
    const page = await (await admin(ours, `conflicts?state=all&limit=100${next && `&after=${next}`}`)).json();
    conflicts.push(...page.rows);
    ({ next } = page);
  }
  return conflicts;
}

async function admin({ port: at, cookie, today }, path, request = {}) {
  const reply = await fetch(`http://127.0.0.1:${at}/api/admin/events/${today.id}/${path}`, { ...request, headers: { ...request.headers, Cookie: cookie } });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return reply;
}
