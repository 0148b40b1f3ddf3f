// One measurement of ours beside one of the baseline, one after the other: rates, latencies and the CPU that server and database took.
import { load } from './load.mjs';
import { quiet, usage } from './proc.mjs';
import { fmt, median } from './stats.mjs';

/** `per`: how many of what is counted one request brings. */
export async function beside(base, ours, { conns, seconds, databasePid, per = 1, ...requests }) {
  await quiet(3000);
  const baseline = await load({ port: base.port, conns, seconds, request: requests.baseline });
  const before = usage(ours.child.pid, databasePid).cpu;
  const result = await load({ port: ours.port, conns, seconds, request: requests.ours, ok: requests.ok, maxRequests: requests.most, grace: 120 });
  if (result.bad) process.stderr.write(`${result.sample}\n`);
  return { ours: result, baseline, per, cpuMs: ((usage(ours.child.pid, databasePid).cpu - before) * 1000) / (result.good * per) };
}

/** Medians over rounds: rate, latencies, CPU, the baseline's rate, their ratio, failures. */
export function besideCells(rounds) {
  const of = (pick) => median(rounds.map(pick));
  const times = ['p50', 'p95', 'p99'].map((each) => fmt(of(({ ours }) => ours[each]))).join(' / ');
  const failed = rounds.reduce((sum, { ours }) => sum + ours.bad + ours.errors, 0);
  const rate = ({ ours, per }) => ours.rps * per;
  return [fmt(of(rate)), times, fmt(of(({ cpuMs }) => cpuMs)), fmt(of(({ baseline }) => baseline.rps)), `**${of((round) => rate(round) / round.baseline.rps).toFixed(2)}**`, failed];
}
