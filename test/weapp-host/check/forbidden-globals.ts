import { simple } from 'acorn-walk';
import { analyze } from 'eslint-scope';
import { PLATFORM_GLOBALS } from '../app-globals.js';
import { languageGlobals } from '../realm.js';
import type { Script } from './scripts.js';

/** Taro's runtime names the globals of other platforms in branches that are never taken on this one. */
const TARO_RUNTIME = 'taro.js';
const OTHER_PLATFORMS = new Set(['my', 'swan', 'tt', 'qq', 'jd', 'dd', 'ks']);

const isRuntimeBranch = (file: string, name: string): boolean => file === TARO_RUNTIME && OTHER_PLATFORMS.has(name);

/**
 * Names that a script takes from outside and that neither the language nor the platform has: `fetch`, `localStorage`,
 * `document` and the like. A name is forgiven in a file that asks for its `typeof`, as libraries do that run anywhere.
 */
export function forbiddenGlobals(scripts: Script[]): string[] {
  const known = new Set([...languageGlobals(), ...PLATFORM_GLOBALS]);
  return scripts.flatMap((script) => {
    const guarded = namesInTypeof(script);
    const isForgiven = (name: string): boolean => known.has(name) || guarded.has(name) || isRuntimeBranch(script.file, name);
    const foreign = freeNames(script).filter((name) => !isForgiven(name));
    return [...new Set(foreign)].map((name) => `${script.file}: uses ${name}, which a mini-program does not have`);
  });
}

function freeNames({ program }: Script): string[] {
  const manager = analyze(program, { ecmaVersion: 2022, sourceType: 'script', nodejsScope: true });
  return (manager.globalScope?.through ?? []).map(({ identifier }) => identifier.name);
}

function namesInTypeof({ program }: Script): Set<string> {
  const names = new Set<string>();
  simple(program, {
    UnaryExpression({ operator, argument }) {
      if (operator === 'typeof' && argument.type === 'Identifier') names.add(argument.name);
    },
  });
  return names;
}
