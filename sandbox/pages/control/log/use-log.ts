import { useCallback, useEffect, useRef, useState } from 'react';
import { api, queryOf } from '../../common/api';
import { useLiveEvent } from '../../common/live';
import type { LogEntry } from '../../common/model';
import { fitsFilter, type LogFilter } from './log-filter';

const MOST = 300;
const SHOWN_EVERY_MS = 250;

/** The log, newest first. What is heard in between is added four times a second, however much it is. */
export function useLog(filter: LogFilter, isPaused: boolean) {
  const [entries, setEntries] = useState<LogEntry[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const heard = useRef<LogEntry[]>([]);
  const query = queryOf({ ...filter, limit: MOST });
  const load = useCallback(() => {
    heard.current = [];
    api.get<LogEntry[]>(`/control/api/log${query}`).then((loaded) => {
      setEntries(loaded);
      setError(null);
    }, setError);
  }, [query]);
  useEffect(load, [load]);
  useLiveEvent(['reset'], load);
  useLiveEvent<LogEntry>(['call'], (entry) => {
    if (!isPaused && fitsFilter(entry, filter)) heard.current.push(entry);
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (heard.current.length === 0) return;
      const added = heard.current.splice(0).reverse();
      setEntries((before) => [...added, ...(before ?? []).filter(({ id }) => id < (added.at(-1)?.id ?? 0))].slice(0, MOST));
    }, SHOWN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { entries, error, load };
}
