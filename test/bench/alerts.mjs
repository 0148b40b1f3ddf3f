// From the scan's request to the template message accepted by the sandbox, at fifty new people a second: HTTP, outbox, lead, alert, gateway.
import { load } from './lib/load.mjs';
import { scansOf, startOurs } from './lib/our-server.mjs';
import { stopServer, usage } from './lib/proc.mjs';
import { fmt, median, percentile, table } from './lib/stats.mjs';

const RATE = 50;
const SECONDS = 10;
let port = 17_400;

export async function benchAlerts(databases, { rounds: wanted }) {
  const rounds = Math.min(wanted, 3);
  const { startSandbox } = await import('../../sandbox/dist/index.js');
  const rows = [];
  for (const kind of databases.kinds) {
    const results = [];
    for (let round = 0; round < rounds; round += 1) results.push(await oneRound(databases, kind, startSandbox));
    const of = (name) => fmt(median(results.map((result) => result[name])));
    rows.push([kind, of('p50'), of('p95'), of('max'), results.map((result) => result.alerts).join(', '), of('rss')]);
  }
  return table(['database', 'p50 ms', 'p95 ms', 'longest ms', `alerts of ${RATE * SECONDS} scans`, 'server RSS MiB'], rows);
}

async function oneRound(databases, kind, startSandbox) {
  const sandbox = await startSandbox({ port: 0, smtpPort: 0 });
  const wechat = { WECHAT_API_BASE: `${sandbox.url}/api.weixin.qq.com`, WECHAT_MP_BASE: `${sandbox.url}/mp.weixin.qq.com`, WECOM_API_BASE: `${sandbox.url}/qyapi.weixin.qq.com`, SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}` };
  const person = sandbox.sandbox.people.all()[8];
  const openid = sandbox.sandbox.people.openid(person, 'service');
  sandbox.sandbox.followers.add(person, 'ADD_SCENE_QR_CODE');
  const ours = await startOurs({ port: (port += 1), database: await databases.empty(kind), folder: databases.folder, people: RATE * SECONDS + 10, wechat: { ...wechat, OWNER_OPENID: openid } });
  const sentAt = new Map();
  const request = scansOf(ours);
  await load({
    port: ours.port, conns: 32, seconds: SECONDS, rate: RATE, maxRequests: RATE * SECONDS, ok: (status) => status === 201,
    request: (index) => {
      sentAt.set(`来宾${index}`, Date.now());
      return request(index);
    },
  });
  const waits = await arrivals(sandbox, sentAt);
  const { rss } = usage(ours.child.pid);
  await stopServer(ours.child);
  await sandbox.close();
  return { p50: percentile(waits, 50), p95: percentile(waits, 95), max: waits.at(-1), alerts: waits.length, rss };
}

/** Milliseconds from each person's scan to the message that names him, sorted. */
async function arrivals(sandbox, sentAt) {
  const until = Date.now() + 30_000;
  for (;;) {
    const messages = sandbox.control.messages({ kind: 'template' }, 10_000);
    if (messages.length >= sentAt.size || Date.now() > until) {
      return messages.map((message) => message.at - (sentAt.get(message.content.fields[0].value) ?? NaN)).filter(Number.isFinite).sort((a, b) => a - b);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
