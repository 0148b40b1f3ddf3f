import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from './api';
import { useLiveEvent } from './live';
import type { LiveEvent } from './model';

export interface Remote<T> {
  data: T | undefined;
  error: unknown;
  reload: () => void;
  /** Shows something at once that an answer has just told. */
  put: (data: T) => void;
}

const APART_MS = 250;

/** What the sandbox says under a path, loaded again when one of the live events comes (a reset always does). */
export function useRemote<T>(path: string, reloadOn: readonly LiveEvent[] = []): Remote<T> {
  const [state, setState] = useState<{ path: string; data?: T; error?: unknown }>({ path });
  const turn = useRef(0);
  const load = useCallback(() => {
    const mine = ++turn.current;
    const settle = (outcome: { data: T } | { error: unknown }) => {
      if (mine === turn.current) setState((before) => ({ ...(before.path === path && before), error: undefined, ...outcome, path }));
    };
    api.get<T>(path).then((data) => settle({ data }), (error: unknown) => settle({ error }));
  }, [path]);
  const reload = useThrottled(load, APART_MS);
  useEffect(() => {
    load();
    return () => { turn.current += 1; };
  }, [load]);
  useLiveEvent(['reset', ...reloadOn], reload);
  const put = useCallback((data: T) => setState({ path, data }), [path]);
  return state.path === path ? { data: state.data, error: state.error, reload, put } : { data: undefined, error: undefined, reload, put };
}

/** At once when it was quiet, and once more at the end of a storm. */
function useThrottled(run: () => void, apartMs: number): () => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isWanted = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current !== undefined) {
      isWanted.current = true;
      return;
    }
    const rest = () => {
      timer.current = undefined;
      if (!isWanted.current) return;
      isWanted.current = false;
      latest.current();
      timer.current = setTimeout(rest, apartMs);
    };
    latest.current();
    timer.current = setTimeout(rest, apartMs);
  }, [apartMs]);
}
