// The phone's own code on Node, compiled as it is asked for: packages are Node's, whatever lies beside it is compiled too.
import { transformFileSync } from '@swc/core';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

const SOURCES = join(import.meta.dirname, '../../../miniprogram/src');
/** A package as the phone has it. */
export const phonePackage = createRequire(join(SOURCES, 'app.js'));
const loaded = new Map();

/** What a file of the mini-program exports, by its path without `.ts`. */
export function phoneCode(path) {
  return moduleAt(join(SOURCES, path));
}

function moduleAt(path) {
  if (loaded.has(path)) return loaded.get(path);
  const { code } = transformFileSync(`${path}.ts`, { configFile: false, swcrc: false, module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  const exported = {};
  loaded.set(path, exported);
  const find = (name) => (name.startsWith('.') ? moduleAt(join(dirname(path), name)) : phonePackage(name));
  compileFunction(code, ['exports', 'require'], { filename: `${path}.ts` })(exported, find);
  return exported;
}
