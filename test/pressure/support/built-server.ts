import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BUILD_TIMEOUT_MS, lockedBuild } from '../../support/build-lock.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LOCK = path.join(ROOT, 'node_modules/.cache/chudian/server.lock');

const run = promisify(execFile);

/** The folder of the built server. `npm test` has built it before, so that this finds nothing to do. */
export async function builtServer(): Promise<string> {
  await lockedBuild(LOCK, async () => void (await run(process.execPath, [path.join(ROOT, 'build.mjs'), 'server'], { cwd: ROOT, timeout: BUILD_TIMEOUT_MS })));
  return path.join(ROOT, 'server/dist');
}
