import { type Options, parse, type Program } from 'acorn';
import type { WeappPackage } from '../package.js';

export interface Script {
  file: string;
  program: Program;
}

type EcmaVersion = Options['ecmaVersion'];

const read = (source: string, ecmaVersion: EcmaVersion): Program => parse(source, { ecmaVersion, sourceType: 'script', ranges: true });

/** Reads every script as an old phone would. One that is too new is a problem, but is read for the other checks all the same. */
export function parseScripts(files: WeappPackage, ecmaVersion: number): { scripts: Script[]; problems: string[] } {
  const problems: string[] = [];
  const attempt = (file: string, version: EcmaVersion): Script[] => {
    try {
      return [{ file, program: read(files.text(file), version) }];
    } catch (error) {
      problems.push(`${file}: not ECMAScript ${version}: ${(error as Error).message}`);
      return version === 'latest' ? [] : attempt(file, 'latest');
    }
  };
  return { scripts: files.filesEndingIn('.js').flatMap((file) => attempt(file, ecmaVersion as EcmaVersion)), problems };
}
