import type { LogEntry } from '../../common/model';

/** As in the address: everything is a text, and empty means any. */
export interface LogFilter extends Record<string, string> {
  direction: string;
  path: string;
  errcode: string;
  person: string;
}

/** As the sandbox filters: entries of the live feed must fit like those that were asked for. */
export function fitsFilter(entry: LogEntry, { direction, path, errcode, person }: LogFilter): boolean {
  return (direction === '' || entry.direction === direction)
    && (path === '' || `${entry.host}${entry.path}`.includes(path))
    && (errcode === '' || entry.errcode === Number(errcode))
    && (person === '' || entry.personId === person);
}
