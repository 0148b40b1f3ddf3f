import postcss, { CssSyntaxError } from 'postcss';
import type { WeappPackage } from '../package.js';
import { Units } from '../wxml/unit.js';

/** WXML, WXS and WXSS files that cannot be read. */
export function markupProblems(files: WeappPackage): string[] {
  const units = new Units(files);
  return [
    ...files.filesEndingIn('.wxml').flatMap((file) => problemOf(() => units.load(file))),
    ...files.filesEndingIn('.wxss').flatMap((file) => problemOf(() => readStyle(files, file), file)),
  ];
}

function readStyle(files: WeappPackage, file: string): void {
  postcss.parse(files.text(file)).walkAtRules('import', ({ params }) => {
    const imported = files.resolve(file, params.replace(/['"]/g, ''));
    if (!files.has(imported)) throw new Error(`imports ${imported}, which is missing`);
  });
}

function problemOf(read: () => unknown, file?: string): string[] {
  try {
    read();
    return [];
  } catch (error) {
    const message = error instanceof CssSyntaxError ? error.reason : (error as Error).message;
    return [file ? `${file}: ${message}` : message];
  }
}
