import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROBE = fileURLToPath(new URL('../probe/', import.meta.url));
const DIST = path.join(PROBE, 'dist');
const STAMP = path.join(DIST, 'sources.sha256');
const LOCK = path.join(PROBE, 'dist.lock');
const BUILD_TIMEOUT_MS = 240_000;

const run = promisify(execFile);

function hashOfSources(): string {
  const hash = createHash('sha256');
  const names = fs.readdirSync(PROBE, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((file) => !file.startsWith('dist'))) {
    const file = path.join(PROBE, name);
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** Only one of the test processes builds; the others wait for it. A lock older than a build may take was left by a killed one. */
async function lockedBuild(work: () => Promise<void>): Promise<void> {
  while (fs.existsSync(LOCK) && Date.now() - fs.statSync(LOCK).mtimeMs < BUILD_TIMEOUT_MS) await sleep(200);
  fs.mkdirSync(LOCK, { recursive: true });
  try {
    await work();
  } finally {
    fs.rmSync(LOCK, { recursive: true, force: true });
  }
}

async function build(): Promise<void> {
  const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro');
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: 'weapp' };
  await run(process.execPath, [taro, 'build', '--type', 'weapp'], { cwd: PROBE, env, timeout: BUILD_TIMEOUT_MS });
}

/** Builds the probe app for production, unless its sources are as they were at the last build. */
export async function builtProbe(): Promise<string> {
  const hash = hashOfSources();
  const isBuilt = (): boolean => fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === hash;
  if (isBuilt()) return DIST;
  await lockedBuild(async () => {
    if (isBuilt()) return;
    await build();
    fs.writeFileSync(STAMP, hash);
  });
  return DIST;
}
