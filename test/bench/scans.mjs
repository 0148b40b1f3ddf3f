// Scans accepted per second beside the two baselines of the same run: one insert, and four statements, on a bare Fastify server.
import { oneInsert, fourStatements, startBaseline } from './lib/baseline.mjs';
import { load } from './lib/load.mjs';
import { scansOf, startOurs } from './lib/our-server.mjs';
import { quiet, stopServer, usage } from './lib/proc.mjs';
import { fmt, median, table } from './lib/stats.mjs';

const CONNECTIONS = [1, 8, 16, 32];
let port = 17_100;

/** Markdown: a table for each kind of database. */
export async function benchScans(databases, { rounds, seconds }) {
  const parts = [];
  for (const kind of databases.kinds) parts.push(`### ${kind}\n\n${await closedLoop(databases, kind, { rounds, seconds })}\n\n${await openLoop(databases, kind, { rounds: Math.min(rounds, 3), seconds: 15 })}`);
  return parts.join('\n\n');
}

async function closedLoop(databases, kind, { rounds, seconds }) {
  const results = new Map(CONNECTIONS.map((connections) => [connections, []]));
  for (let round = 0; round < rounds; round += 1) {
    const base = await startBaseline(databases, kind, (port += 1));
    const ours = await startOurs({ port: (port += 1), database: await databases.empty(kind), folder: databases.folder, background: false });
    await load({ port: ours.port, conns: 8, seconds: 1, request: scansOf(ours) });
    for (const connections of CONNECTIONS) results.get(connections).push(await oneOfEach(base, ours, connections, seconds));
    await stopServer(ours.child);
    await stopServer(base.child);
  }
  const rows = CONNECTIONS.map((connections) => rowOf(connections, results.get(connections)));
  return table(['connections', 'scans per s', 'p50 / p95 / p99 ms', 'CPU ms a scan', 'one insert per s', 'four statements per s', 'scan ÷ one insert', 'scan ÷ four statements', 'failed'], rows);
}

async function oneOfEach(base, ours, conns, seconds) {
  await quiet(3000);
  const one = await load({ port: base.port, conns, seconds, request: oneInsert });
  const four = await load({ port: base.port, conns, seconds, request: fourStatements });
  const before = usage(ours.child.pid).cpu;
  const scans = await load({ port: ours.port, conns, seconds, request: scansOf(ours, Math.floor(Math.random() * ours.tokens.length)), ok: (status) => status === 201 });
  const cpuMs = ((usage(ours.child.pid).cpu - before) * 1000) / scans.good;
  return { scans, one, four, cpuMs };
}

function rowOf(connections, rounds) {
  const of = (pick) => median(rounds.map(pick));
  const times = ['p50', 'p95', 'p99'].map((each) => fmt(of(({ scans }) => scans[each]))).join(' / ');
  const failed = rounds.reduce((sum, { scans }) => sum + scans.bad + scans.errors, 0);
  const ratio = (name) => `**${of((round) => round.scans.rps / round[name].rps).toFixed(2)}**`;
  return [connections, fmt(of(({ scans }) => scans.rps)), times, fmt(of(({ cpuMs }) => cpuMs)), fmt(of(({ one }) => one.rps)), fmt(of(({ four }) => four.rps)), ratio('one'), ratio('four'), failed];
}

/** A thousand scans a second, due at their time whether or not the server keeps up. */
async function openLoop(databases, kind, { rounds, seconds }) {
  const results = [];
  for (let round = 0; round < rounds; round += 1) {
    const ours = await startOurs({ port: (port += 1), database: await databases.empty(kind), folder: databases.folder, background: false });
    await load({ port: ours.port, conns: 8, seconds: 2, request: scansOf(ours) });
    results.push(await load({ port: ours.port, conns: 64, seconds, rate: 1000, request: scansOf(ours, 5000), ok: (status) => status === 201 }));
    await stopServer(ours.child);
  }
  const of = (name) => fmt(median(results.map((result) => result[name])));
  return `Open loop, 1,000 scans a second for ${seconds} s, medians of ${rounds}: p50 ${of('p50')}, p95 ${of('p95')}, p99 ${of('p99')}, longest ${of('max')} ms; served ${of('rps')} a second, failed ${results.reduce((sum, result) => sum + result.bad + result.errors, 0)}.`;
}
