import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BUILD_TIMEOUT_MS, lockedBuild } from '../../support/build-lock.js';

interface TaroApp {
  folder: string;
  /** Where its build goes. */
  dist: string;
  /** Folders outside of it that go into the package. */
  otherSources: string[];
}

/** Where the product's package believes its server to be. */
export const PRODUCT_API = 'https://api.chudian.example';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROBE = path.join(ROOT, 'test/weapp-host/probe');
const MINI_PROGRAM = path.join(ROOT, 'miniprogram');
const NOT_SOURCES = /(^|[\\/])(dist|node_modules|\.swc|\.taro[^\\/]*)([\\/]|$)|\.test\.tsx?$/;

const run = promisify(execFile);

function hashOf(folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((candidate) => !NOT_SOURCES.test(candidate))) {
      const file = path.join(folder, name);
      if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

async function build(folder: string): Promise<void> {
  const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro');
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: 'weapp', TARO_APP_API_BASE: PRODUCT_API };
  await run(process.execPath, [taro, 'build', '--type', 'weapp'], { cwd: folder, env, timeout: BUILD_TIMEOUT_MS });
}

/**
 * Builds an app for production, unless its sources are as they were at the last build. The stamp lies in the build,
 * so that any other build takes it away.
 */
async function built({ folder, dist, otherSources }: TaroApp): Promise<string> {
  const stamp = path.join(dist, 'sources.sha256');
  const hash = hashOf([folder, ...otherSources]);
  const isBuilt = (): boolean => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;
  if (isBuilt()) return dist;
  await lockedBuild(`${dist}.lock`, async () => {
    if (isBuilt()) return;
    await build(folder);
    fs.writeFileSync(stamp, hash);
  });
  return dist;
}

export const builtProbe = (): Promise<string> => built({ folder: PROBE, dist: path.join(PROBE, 'dist/weapp'), otherSources: [] });

/** The product's own package. */
export const builtMiniProgram = (): Promise<string> =>
  built({ folder: MINI_PROGRAM, dist: path.join(MINI_PROGRAM, 'dist/weapp'), otherSources: [path.join(ROOT, 'shared/src')] });

/** The interfaces that the product's privacy guide names. */
export function declaredPrivacy(): string[] {
  const text = fs.readFileSync(path.join(MINI_PROGRAM, 'privacy.json'), 'utf8');
  return (JSON.parse(text) as { declared: string[] }).declared;
}
