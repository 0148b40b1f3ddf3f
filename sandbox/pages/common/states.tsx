import type { PropsWithChildren, ReactNode } from 'react';
import { messageOf } from './api';
import type { Remote } from './use-remote';

export function Loading() {
  return <div className="state" role="status"><span className="spinner" aria-hidden />正在加载…</div>;
}

export function Empty({ children }: PropsWithChildren) {
  return <div className="state state-empty">{children}</div>;
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className="state state-failure" role="alert">
      <p>{messageOf(error)}</p>
      {onRetry && <button type="button" className="button" onClick={onRetry}>重试</button>}
    </div>
  );
}

/** Waits for what was asked for; an error is shown only while there is nothing better to show. */
export function Loaded<T>({ from, children }: { from: Remote<T>; children: (data: T) => ReactNode }) {
  if (from.data !== undefined) return <>{children(from.data)}</>;
  return from.error ? <Failure error={from.error} onRetry={from.reload} /> : <Loading />;
}
