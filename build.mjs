import './tools/require-node.mjs';
import { BUILDS } from './tools/build/builds.mjs';
import { buildStale } from './tools/build/build-stale.mjs';
import { say } from './tools/terminal.mjs';

// npm run build [-- --force] [-- server console …]: everything, or what is named; what is up to date is left alone.
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !BUILDS.some((build) => build.name === name));
if (unknown.length > 0) {
  say(`没有这一项 · no such build: ${unknown.join(', ')} (${BUILDS.map(({ name }) => name).join(', ')})`);
  process.exit(2);
}
const needed = BUILDS.filter(({ name }) => names.includes(name)).flatMap(({ needs = [] }) => needs);
const builds = names.length > 0 ? BUILDS.filter(({ name }) => names.includes(name) || needed.includes(name)) : BUILDS;
const isBuilt = await buildStale(builds, { isForced: process.argv.includes('--force') });
if (isBuilt) say('全部就绪 · everything is built');
process.exit(isBuilt ? 0 : 1);
