import { type Options, parse, type Program } from 'acorn';
import type { WeappPackage } from '../package.js';

export interface Script {
  file: string;
  program: Program;
}

/** Reads every script as an old phone would: anything newer than the given ECMAScript is a problem. */
export function parseScripts(files: WeappPackage, ecmaVersion: number): { scripts: Script[]; problems: string[] } {
  const problems: string[] = [];
  const read = (file: string): Script[] => {
    try {
      const options: Options = { ecmaVersion: ecmaVersion as Options['ecmaVersion'], sourceType: 'script', ranges: true };
      return [{ file, program: parse(files.text(file), options) }];
    } catch (error) {
      problems.push(`${file}: not ECMAScript ${ecmaVersion}: ${(error as Error).message}`);
      return [];
    }
  };
  return { scripts: files.filesEndingIn('.js').flatMap(read), problems };
}
