import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../root.mjs';
import { runCommand } from '../run-command.mjs';

/** Jest's five seconds are over too soon where several things share a slow machine. */
const PATIENCE_MS = 60_000;
/** Each test file loads the server anew, and a worker keeps what it has loaded: without a limit it spends its time collecting garbage. */
const WORKER_MEMORY = '1200MB';

/** Runs the tests of one workspace with so many workers, and counts. */
export async function runJest(workspace, { workers, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'chudian-jest-'));
  const results = join(folder, 'results.json');
  const args = [inRoot('node_modules/jest/bin/jest.js'), '--ci', `--maxWorkers=${workers}`, `--testTimeout=${PATIENCE_MS}`, `--workerIdleMemoryLimit=${WORKER_MEMORY}`, '--json', `--outputFile=${results}`];
  const { isOk, output } = await runCommand(process.execPath, args, { cwd: inRoot(workspace), env });
  const counts = existsSync(results) ? countsOf(JSON.parse(readFileSync(results, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  // Jest may fail without a failed test: a broken setting, or nothing found.
  return { ...counts, failed: Math.max(counts.failed, isOk ? 0 : 1), output: withoutJson(output) };
}

/** A file that could not even be loaded has no tests to fail, and counts as one. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests };
}

/** With an output file, jest still says where it wrote it. */
function withoutJson(output) {
  return output.split('\n').filter((line) => !line.startsWith('Test results written to')).join('\n');
}
