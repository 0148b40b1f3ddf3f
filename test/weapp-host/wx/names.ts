import fs from 'node:fs';
import { createRequire } from 'node:module';

const TYPINGS = 'miniprogram-api-typings/types/wx/lib.wx.api.d.ts';
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(<:]/gm;

/** Every name that WeChat's own typings give the wx object. A name that is not here does not exist on a phone. */
export function wxApiNames(): string[] {
  const file = createRequire(import.meta.url).resolve(TYPINGS);
  const source = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const start = source.indexOf('\n    interface Wx {');
  const body = source.slice(start, source.indexOf('\n    }\n', start));
  return [...new Set([...body.matchAll(MEMBER)].map(([, name = '']) => name))];
}
