// npm run bench [-- --rounds 5 --seconds 3 --sizes 1000,100000,1000000 --only scans,sign-ups,…]
// Everything in one run, our server and the baselines in turn, medians. Without --only it writes docs/benchmarks.md. Load goes to the loopback only.
// Of events: --open-seconds 60 (of the open loops), --backdrop 200000 (contacts that are there), --people 20000 (of the large event), --arrivals 10000.
// --on SQLite or --on MariaDB: one kind of database only.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAlerts } from './alerts.mjs';
import { benchArrivals } from './arrivals.mjs';
import { benchCheckIns } from './check-ins.mjs';
import { benchContactsList } from './contacts-list.mjs';
import { benchDoor } from './door.mjs';
import { openDatabases } from './lib/databases.mjs';
import { loadavg } from './lib/proc.mjs';
import { benchMemory } from './memory.mjs';
import { benchOpenLoop } from './open-loop.mjs';
import { benchScans } from './scans.mjs';
import { benchSignUps } from './sign-ups.mjs';

const PARTS = {
  'scans': {
    title: 'Scans', measure: benchScans,
    about: 'A scan with everything that it does (recognise, tag, touchpoint, deliveries, visit and day counters, landing), answered when it is durable.',
  },
  'alerts': { title: 'From scan to alert', measure: benchAlerts, about: 'From the request to the template message accepted by the sandbox, at 50 new people a second, HTTP and background in one process.' },
  'sign-ups': {
    title: 'Sign-ups', measure: benchSignUps,
    about: 'A free sign-up by somebody who is known, with everything that it does (profile, registration, history, signed ticket, touchpoint, deliveries, exact seats), answered when it is durable; every twentieth is a second one by the same person, and told so. CPU of server and database. The baseline of "one event" counts on one row, too.',
  },
  'check-ins': {
    title: 'Check-ins', measure: benchCheckIns,
    about: 'A gate\'s phone decides by itself and reports every fifteen seconds. Answered when the scan is kept, settled with all others of its ticket, and the arrival recorded (registration, ticket, touchpoint, deliveries). One code in ten is scanned again, one in a hundred is none of ours; at the end every code has let somebody in exactly once. CPU of server and database.',
  },
  'open-loop': { title: 'Sign-ups and check-ins at a fixed pace', measure: benchOpenLoop, about: 'Requests are due at their time, whether or not the server keeps up; latencies count from then.' },
  'door': { title: 'A large event', measure: benchDoor, about: 'Half of the people have come. The phone\'s part is its own code on Node on this machine; a phone is several times slower. Lists are pages of fifty over HTTP.' },
  'arrivals': {
    title: 'Arrival', measure: benchArrivals,
    about: 'The people arrive at eight gates at the pace of 10,000 in thirty minutes, replayed ten times as fast. Each gate is the phone\'s own code: it decides alone and exchanges with the server every 1.5 s (15 s on the day); the eighth has no network in the middle third. One in a hundred comes again at the next gate, one ticket in five hundred is cancelled three quarters of a second before its holder comes. What the organiser is told is compared with what the phones saw: every scan, every conflict.',
  },
  'list': { title: 'Contacts list', measure: benchContactsList, about: 'One page of fifty with its capped total, ten touchpoints a contact.' },
  'memory': { title: 'Memory', measure: benchMemory },
};
const DEFAULTS = { 'rounds': '5', 'seconds': '3', 'sizes': '1000,100000,1000000', 'open-seconds': '60', 'backdrop': '200000', 'people': '20000', 'arrivals': '10000', 'on': 'SQLite,MariaDB', 'only': Object.keys(PARTS).join() };

const { values } = parseArgs({ options: Object.fromEntries(Object.entries(DEFAULTS).map(([name, otherwise]) => [name, { type: 'string', default: otherwise }])) });
const number = (name) => Number(values[name]);
const options = { rounds: number('rounds'), seconds: number('seconds'), sizes: values.sizes.split(',').map(Number), openSeconds: number('open-seconds'), backdrop: number('backdrop'), people: number('people'), arrivals: number('arrivals') };
const only = values.only.split(',');
const unknown = only.filter((name) => !PARTS[name]);
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);
const loadAtStart = loadavg();
const databases = await openDatabases(values.on.split(','));
const report = [];
say(head());

try {
  for (const [name, { title, about, measure }] of Object.entries(PARTS)) {
    if (!only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    say([`## ${title}`, about, await measure(databases, options)].filter(Boolean).join('\n\n'));
  }
} finally {
  await databases.close();
}
if (only.length === Object.keys(PARTS).length) writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), `${report.join('\n\n')}\n`);

/** Each part at once, so that what was measured is not lost with what comes after it. */
function say(section) {
  report.push(section);
  process.stdout.write(`${section}\n\n`);
}

function head() {
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const asked = Object.keys(DEFAULTS).filter((name) => name !== 'only').map((name) => `--${name} ${values[name]}`).join(' ');
  return `# Benchmarks\n\nMade by \`npm run bench -- ${asked}\`; each figure is a median. Load, server and database share ${machine}; load average at the start ${loadAtStart}.\nRates of two runs are not comparable; **ratios within one run and CPU per request are**. SQLite: WAL, synchronous NORMAL. MariaDB: a flush per commit. The baselines are bare Fastify servers (\`test/bench/servers\`): one insert per request, and the smallest honest sign-up of four statements.`;
}
