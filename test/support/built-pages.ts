import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BUILD_TIMEOUT_MS, lockedBuild } from './build-lock.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOCK = path.join(ROOT, 'node_modules/.cache/chudian/pages.lock');

const run = promisify(execFile);

/** Builds the pages that browsers look at, where their sources have changed. `npm test` has done so before, so that this finds nothing to do. */
export async function builtPages(parts = ['h5', 'console', 'sandbox']): Promise<void> {
  const build = [path.join(ROOT, 'build.mjs'), ...parts];
  // Jest says that this is a test, of which bundlers make something else.
  const env = { ...process.env, NODE_ENV: 'production' };
  await lockedBuild(LOCK, async () => void (await run(process.execPath, build, { cwd: ROOT, env, timeout: BUILD_TIMEOUT_MS })));
}
