import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inLanes } from '../in-lanes.mjs';
import { inRoot } from '../root.mjs';
import { runCommand } from '../run-command.mjs';
import { dim, green, indented, red, say, seconds } from '../terminal.mjs';
import { sourceHash } from './source-hash.mjs';

/** Lies in the build itself, so that whoever empties the folder takes it away. */
const STAMP = '.built-from';
const MOST_LANES = 4;

/** Builds what is missing, or was built from other sources than those of today. False when something cannot be built. */
export async function buildStale(builds, { isForced = false } = {}) {
  const stale = builds.map((build) => ({ ...build, hash: sourceHash(build) })).filter((build) => isForced || !isBuilt(build));
  if (stale.length === 0) return true;
  const startedAt = Date.now();
  say(`构建 ${stale.length} 项，首次约一分钟 · building ${stale.length} of ${builds.length}, about a minute the first time`);
  try {
    await inLanes(lanesOfThisMachine(), stale, build);
  } catch (failure) {
    say(`${red('✗')} ${failure.message}`);
    return false;
  }
  say(dim(`  ${seconds(Date.now() - startedAt)}`));
  return true;
}

/** A bundler keeps more than one core busy at times, so there are never more lanes than cores. */
function lanesOfThisMachine() {
  return Math.max(1, Math.min(MOST_LANES, availableParallelism()));
}

function isBuilt({ output, hash }) {
  const stamp = inRoot(output, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

async function build({ title, workspace, script, output, hash }) {
  const startedAt = Date.now();
  say(dim(`  … ${title}`));
  // A compiler leaves what it made of files that are gone, and the server would still load it.
  rmSync(inRoot(output), { recursive: true, force: true });
  const { isOk, output: said } = await runCommand('npm', ['run', '--silent', script, '-w', workspace], { env: { NODE_ENV: 'production' } });
  if (!isOk) throw new Error(`${title}\n${indented(said)}`);
  writeFileSync(inRoot(output, STAMP), hash);
  say(`  ${green('✓')} ${title}  ${dim(seconds(Date.now() - startedAt))}`);
}
