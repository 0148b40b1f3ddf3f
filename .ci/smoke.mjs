import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../tools/root.mjs';

// A start as a newcomer sees it: wait until it is ready, sign in, look at each page, stop. And a start that must not succeed.
const READY_MS = 300_000;
const STOP_MS = 20_000;
const { PORT = '3000', SANDBOX_PORT = '3100' } = process.env;
const SERVER = `http://localhost:${PORT}`;
const SANDBOX = `http://localhost:${SANDBOX_PORT}`;
const say = (text) => process.stdout.write(`${text}\n`);

refusesTheDemoInProduction();
const demo = spawn(process.execPath, [inRoot('start.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
process.once('exit', () => demo.kill('SIGKILL'));
await becomesReady();
await showsItsPages();
await letsTheMarketerIn();
await stopsWhenAsked();
say('smoke: ok');

function refusesTheDemoInProduction() {
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [inRoot('server/dist/main.js')], { cwd: inRoot(), env: { ...env, NODE_ENV: 'production' }, encoding: 'utf8' });
  assert.equal(status, 1, 'a production start without settings must fail');
  assert.match(stderr, /CHUDIAN_SECRET is missing/);
}

async function becomesReady() {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(200)) {
    assert.equal(demo.exitCode, null, 'npm start ended before it was ready');
    const isReady = await fetch(`${SERVER}/readyz`).then(({ ok }) => ok, () => false);
    if (isReady) return;
  }
  assert.fail(`npm start was not ready after ${READY_MS / 1000} s`);
}

async function showsItsPages() {
  for (const url of [`${SERVER}/console/`, `${SERVER}/m/`, `${SERVER}/docs`, `${SANDBOX}/phone/`, `${SANDBOX}/control/`]) {
    const answer = await fetch(url);
    assert.equal(answer.status, 200, url);
    assert.match(await answer.text(), /<html/i, url);
  }
}

async function letsTheMarketerIn() {
  const body = JSON.stringify({ email: 'marketer@demo.chudian.local', password: 'chudian-demo-2026' });
  const signIn = await fetch(`${SERVER}/api/admin/session`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: SERVER }, body });
  assert.equal(signIn.status, 201, 'the demo sign-in');
  const cookie = signIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const materials = await fetch(`${SERVER}/api/admin/materials`, { headers: { Cookie: cookie } });
  assert.equal(materials.status, 200, 'the materials');
  const rows = await materials.json();
  assert.ok(rows.length >= 10, `the demo has a dozen materials, and shows ${rows.length}`);
}

async function stopsWhenAsked() {
  demo.kill('SIGINT');
  const [code] = await Promise.race([once(demo, 'exit'), sleep(STOP_MS, ['not stopped'])]);
  assert.equal(code, 0, 'npm start must stop when it is asked to');
}
