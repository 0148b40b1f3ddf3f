import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { inRoot } from '../root.mjs';

/** A change of these may change every build. */
const COMMON = ['package-lock.json', 'tsconfig.json'];
const NOT_SOURCES = /^(node_modules|dist|coverage|testing|\.swc|\.tsbuild|\.taro.*|jest\.config\.mjs|.*\.md|.*\.test\.tsx?)$/;

/** One short word for the contents of a build's sources: another word, another build. */
export function sourceHash({ sources, settings = [] }) {
  const hash = createHash('sha256');
  for (const file of [...COMMON, ...sources].flatMap(filesOf)) hash.update(file).update('\0').update(readFileSync(inRoot(file))).update('\0');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex').slice(0, 32);
}

function filesOf(path) {
  if (!existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  return readdirSync(inRoot(path)).filter((name) => !NOT_SOURCES.test(name)).sort().flatMap((name) => filesOf(`${path}/${name}`));
}
