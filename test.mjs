import './tools/require-node.mjs';
import { availableParallelism } from 'node:os';
import { buildStale } from './tools/build/build-stale.mjs';
import { DEMO_BUILDS } from './tools/build/builds.mjs';
import { inLanes } from './tools/in-lanes.mjs';
import { say } from './tools/terminal.mjs';
import { CHECKS } from './tools/test/checks.mjs';
import { runJest } from './tools/test/jest-suite.mjs';
import { missingFromThisMachine, secondEngine } from './tools/test/requirements.mjs';
import { Tally } from './tools/test/tally.mjs';

// npm test [-- server shared …]: the linter, the compiler and the tests of every workspace, or the tests of those named.
const SMALL = ['sandbox', 'miniprogram', 'shared'];
const LARGE = ['server', 'test'];
const MOST_WORKERS = 4;

const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const named = process.argv.slice(2);
const isWanted = (workspace) => named.length === 0 || named.includes(workspace);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const missing = missingFromThisMachine();
for (const what of missing) say(`缺少 · missing: ${what}`);
if (isCi && missing.length > 0) end('CI 必须在两种数据库和真实浏览器上运行。 CI has to run on both engines and in a real browser.', 1);
if (!(await buildStale(DEMO_BUILDS))) end('0 passed, 1 failed', 1);

const tally = new Tally();
const engine = await secondEngine();
try {
  await runEverything(engine.url);
} finally {
  await engine.stop();
}
if (tally.skipped > 0) say(`${tally.skipped} skipped${isCi ? ', which CI does not accept' : ''}`);
end(tally.summary, tally.failed > 0 || tally.passed === 0 || (isCi && tally.skipped > 0) ? 1 : 0);

/** What uses one core goes two at a time; what has enough tests for several workers goes by itself. */
async function runEverything(mariadbUrl) {
  const env = mariadbUrl ? { TEST_MARIADB_URL: mariadbUrl } : {};
  const jest = (workspace, workers) => ({ name: workspace, run: () => runJest(workspace, { workers, env }) });
  const checks = named.length === 0 ? CHECKS : [];
  say(`测试 · testing on SQLite${mariadbUrl ? ' and MariaDB' : ''}`);
  await inLanes(2, [...checks, ...SMALL.filter(isWanted).map((workspace) => jest(workspace, 1))], take);
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  for (const workspace of LARGE.filter(isWanted)) await take(jest(workspace, workers));
}

function take({ name, run }) {
  return tally.take(name, run);
}

function end(message, code) {
  say(message);
  process.exit(code);
}
