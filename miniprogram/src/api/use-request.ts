import { useCallback, useRef, useState } from 'react';
import { asApiError, type ApiError } from './api-error';

interface Progress<Reply> {
  data?: Reply;
  error?: ApiError;
  isPending: boolean;
}

export interface RequestState<Reply, Input extends unknown[]> extends Progress<Reply> {
  /** Never rejects: a failure is in `error`. What was there stays on the screen until something newer is. */
  run: (...input: Input) => Promise<Reply | undefined>;
  replace: (data: Reply) => void;
}

/** One request and all its states. Of several that overlap only the last one counts. */
export function useRequest<Reply, Input extends unknown[]>(request: (...input: Input) => Promise<Reply>): RequestState<Reply, Input> {
  const [progress, setProgress] = useState<Progress<Reply>>({ isPending: false });
  const latest = useRef({ request, turn: 0 });
  latest.current.request = request;

  const run = useCallback(async (...input: Input) => {
    const turn = ++latest.current.turn;
    const settle = (change: (before: Progress<Reply>) => Progress<Reply>) => {
      if (turn === latest.current.turn) setProgress(change);
    };
    settle(({ data }) => ({ data, isPending: true }));
    try {
      const data = await latest.current.request(...input);
      settle(() => ({ data, isPending: false }));
      return data;
    } catch (failure) {
      settle(({ data }) => ({ data, error: asApiError(failure), isPending: false }));
      return undefined;
    }
  }, []);

  const replace = useCallback((data: Reply) => setProgress({ data, isPending: false }), []);
  return { ...progress, run, replace };
}
