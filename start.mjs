import './tools/require-node.mjs';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { buildStale } from './tools/build/build-stale.mjs';
import { DEMO_BUILDS } from './tools/build/builds.mjs';
import { inRoot } from './tools/root.mjs';
import { requireFreePorts } from './tools/start/require-free-ports.mjs';
import { isFirstStart, seedDemo } from './tools/start/seed-demo.mjs';
import { Service } from './tools/start/service.mjs';
import { demoSettings } from './tools/start/settings.mjs';
import { welcome } from './tools/start/welcome.mjs';
import { say } from './tools/terminal.mjs';

// npm start: builds what is stale, then runs the server on a pretended WeChat until Ctrl-C.
const services = [];
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
try {
  await start();
} catch (failure) {
  // What ends because we end it is no news.
  if (!isStopping) await stopAfter(failure);
}

async function start() {
  const { ports, addresses, env } = demoSettings();
  await requireFreePorts(ports);
  if (!(await buildStale(DEMO_BUILDS))) throw new Error('构建失败。 The build failed.');
  mkdirSync(inRoot('data'), { recursive: true });
  // A new company begins with a new WeChat: the old one remembers people and chats that nobody else knows.
  if (isFirstStart(env.server)) rmSync(env.sandbox.SANDBOX_STATE, { force: true });
  say('启动 · starting');
  await run('sandbox', 'sandbox/dist/main.js', env.sandbox, `${addresses.sandbox}/`);
  await seedDemo(env.server);
  await run('server', 'server/dist/main.js', env.server, `${addresses.server}/readyz`);
  welcome(addresses, { hasDemoCompany: existsSync(inRoot('server/dist/seed-demo.js')) });
  const { service, how } = await Promise.race(services.map(({ ended }) => ended));
  throw new Error(`${service.name} 已退出 · ended (${how}); ${service.logFile}:\n${service.lastWords}`);
}

async function run(name, program, env, url) {
  const service = new Service(name, program, env);
  services.unshift(service);
  await service.ready(url);
}

/** The last one started goes first: the server still tells WeChat what it has to while it ends. */
async function stopAll() {
  for (const service of services) await service.stop();
}

async function stopAfter(failure) {
  isStopping = true;
  say(failure.message);
  await stopAll();
  process.exit(1);
}

/** The second Ctrl-C does not wait. */
async function onSignal() {
  if (isStopping) process.exit(130);
  isStopping = true;
  say('\n正在停止 · stopping');
  await stopAll();
  process.exit(0);
}
