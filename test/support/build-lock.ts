import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const BUILD_TIMEOUT_MS = 240_000;

/** Only one of the test processes builds; the others wait for it. A lock older than a build may take was left by a killed one. */
export async function lockedBuild(lock: string, work: () => Promise<void>): Promise<void> {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  while (!tryLock(lock)) await sleep(200);
  try {
    await work();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  const isStale = fs.existsSync(lock) && Date.now() - fs.statSync(lock).mtimeMs > BUILD_TIMEOUT_MS;
  if (isStale) fs.rmSync(lock, { recursive: true, force: true });
  try {
    fs.mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
