import { simple } from 'acorn-walk';
import type { WeappPackage } from '../package.js';
import type { Script } from './scripts.js';

/** Every file that a script names in require() must exist, and be one that the script may load. */
export function requireProblems(files: WeappPackage, scripts: Script[]): string[] {
  return scripts.flatMap((script) => requiredBy(script).flatMap((reference) => problemOf(files, script.file, reference)));
}

function requiredBy({ program }: Script): string[] {
  const references: string[] = [];
  simple(program, {
    CallExpression({ callee, arguments: [first] }) {
      const isRequire = callee.type === 'Identifier' && callee.name === 'require';
      if (isRequire && first?.type === 'Literal' && typeof first.value === 'string') references.push(first.value);
    },
  });
  return references;
}

function problemOf(files: WeappPackage, from: string, reference: string): string[] {
  const target = files.resolveScript(from, reference);
  const refusal = files.has(target) ? files.whyNotRequire(from, target) : `'${target}' does not exist`;
  return refusal ? [`${from}: require("${reference}"): ${refusal}`] : [];
}
