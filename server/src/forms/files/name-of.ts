import { cleanLine, FILE_TYPES } from '@chudian/shared';

const MOST = 100;

/** What an uploaded file is called from now on: its own name without paths and signs that file systems refuse, with the ending that its content has. */
export function nameOf(given: string, type: string): string {
  const last = cleanLine(given.slice(-500)).split(/[/\\]/).at(-1) ?? '';
  const stem = last.replace(/\.[^.]{0,10}$/, '').replace(/[:*?"<>|%;]/g, '').replace(/^[.\s]+/, '').trim();
  return `${Array.from(stem).slice(0, MOST).join('') || '文件'}.${FILE_TYPES[type]}`;
}
