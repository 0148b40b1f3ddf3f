import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { inRoot, ROOT } from '../root.mjs';
import { say } from '../terminal.mjs';

const SEED = 'server/dist/seed-demo.js';
/** The file itself comes last: when it is at its place, everything is. */
const FILES_OF_SQLITE = ['-wal', '-shm', ''];

/** Whether the first start is still to come, or was broken off. Of another database than SQLite only the seed can tell. */
export function isFirstStart({ DATABASE_URL }) {
  const file = sqliteFile(DATABASE_URL);
  return file !== null && !existsSync(file);
}

/**
 * Makes the demo company where there is no data yet. On SQLite it is made beside its place and moved there when it is
 * complete, so that a start that was broken off leaves nothing half done. On another database the seed itself looks
 * whether it has something to do.
 */
export async function seedDemo(env) {
  if (!existsSync(inRoot(SEED))) return;
  const file = sqliteFile(env.DATABASE_URL);
  if (file === null) return runSeed(env);
  if (!isFirstStart(env)) return;
  const unfinished = `${file}.unfinished`;
  removeDatabase(unfinished);
  await runSeed({ ...env, DATABASE_URL: `sqlite:${unfinished}` });
  moveDatabase(unfinished, file);
}

function sqliteFile(databaseUrl) {
  if (!databaseUrl.startsWith('sqlite:') || databaseUrl === 'sqlite::memory:') return null;
  return resolve(ROOT, databaseUrl.slice('sqlite:'.length));
}

function removeDatabase(file) {
  for (const suffix of FILES_OF_SQLITE) rmSync(file + suffix, { force: true });
}

function moveDatabase(from, to) {
  for (const suffix of FILES_OF_SQLITE) {
    rmSync(to + suffix, { force: true });
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
  }
}

/** Its progress is for the person who waits, so it goes straight to the screen. */
function runSeed(env) {
  say('准备演示公司 · making the demo company');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [inRoot(SEED)], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    process.once('exit', () => child.kill());
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error('演示公司没有建成。 The demo company could not be made.'))));
  });
}
