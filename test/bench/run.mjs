// npm run bench [-- --rounds 5 --seconds 3 --sizes 1000,100000,1000000 --only scans,alerts,list,memory]
// Everything in one run, our server and the baselines in turn, medians. It writes docs/benchmarks.md. Load goes to the loopback only.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAlerts } from './alerts.mjs';
import { benchContactsList } from './contacts-list.mjs';
import { openDatabases } from './lib/databases.mjs';
import { loadavg } from './lib/proc.mjs';
import { benchMemory } from './memory.mjs';
import { benchScans } from './scans.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '3' }, sizes: { type: 'string', default: '1000,100000,1000000' }, only: { type: 'string', default: 'scans,alerts,list,memory' } } });
const options = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const sizes = values.sizes.split(',').map(Number);
const only = values.only.split(',');
const loadAtStart = loadavg();
const databases = await openDatabases();
const parts = [];

try {
  await part('scans', '## Scans\n\nA scan with everything that it does (recognise, tag, touchpoint, deliveries, visit and day counters, landing), answered when it is durable.', () => benchScans(databases, options));
  await part('alerts', '## From scan to alert\n\nFrom the request to the template message accepted by the sandbox, at 50 new people a second, HTTP and background in one process.', () => benchAlerts(databases, { rounds: Math.min(options.rounds, 3) }));
  await part('list', '## Contacts list\n\nOne page of fifty with its capped total, ten touchpoints a contact.', () => benchContactsList(databases, sizes));
  await part('memory', '## Memory', () => benchMemory(databases));
} finally {
  await databases.close();
}
const report = `${head()}\n\n${parts.join('\n\n')}\n`;
process.stdout.write(report);
if (only.length === 4) writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), report);

async function part(name, title, measure) {
  if (!only.includes(name)) return;
  process.stderr.write(`${name} …\n`);
  parts.push(`${title}\n\n${await measure()}`);
}

function head() {
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  return `# Benchmarks\n\nMade by \`npm run bench -- --rounds ${values.rounds} --seconds ${values.seconds} --sizes ${values.sizes}\`; each figure is a median. Load, server and database share ${machine}; load average at the start ${loadAtStart}.\nRates of two runs are not comparable; **ratios within one run and CPU per request are**. SQLite: WAL, synchronous NORMAL. MariaDB: a flush per commit. The baselines are bare Fastify servers (\`test/bench/servers\`): one insert per request, and the smallest honest sign-up of four statements.`;
}
