import { createContext, useContext, useEffect, useMemo, useRef, useState, type PropsWithChildren } from 'react';
import type { LiveEvent } from './model';

const NAMES: readonly LiveEvent[] = ['message', 'person', 'call', 'mail', 'clock', 'faults', 'table', 'pay', 'reset'];
const RETRY_AFTER_MS = 2_000;

interface Live {
  isOpen: boolean;
  hub: EventTarget;
}

const LiveContext = createContext<Live>({ isOpen: false, hub: new EventTarget() });

/** Keeps one live feed open for everything inside. */
export function LiveFeed({ url, children }: PropsWithChildren<{ url: string }>) {
  const [isOpen, setIsOpen] = useState(true);
  const hub = useMemo(() => new EventTarget(), []);
  useEffect(() => followWhileSeen(url, hub, setIsOpen), [url, hub]);
  const live = useMemo(() => ({ isOpen, hub }), [isOpen, hub]);
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

/**
 * Browsers give one host six connections for all its windows together, and a feed holds one for itself. So only windows
 * that can be seen keep theirs; the others catch up when they come to the front.
 */
function followWhileSeen(url: string, hub: EventTarget, setIsOpen: (isOpen: boolean) => void): () => void {
  let stop: (() => void) | null = null;
  const look = () => {
    if (document.hidden) {
      stop?.();
      stop = null;
    } else stop ??= follow(url, hub, setIsOpen);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop?.();
  };
}

/** The feed has no history, so that each time it opens everything is loaded again, as after a reset. */
function follow(url: string, hub: EventTarget, setIsOpen: (isOpen: boolean) => void): () => void {
  const source = new EventSource(url);
  let stop = () => source.close();
  source.onopen = () => {
    setIsOpen(true);
    hub.dispatchEvent(new CustomEvent('reset', { detail: {} }));
  };
  source.onerror = () => {
    setIsOpen(false);
    if (source.readyState !== EventSource.CLOSED) return;
    const timer = setTimeout(() => { stop = follow(url, hub, setIsOpen); }, RETRY_AFTER_MS);
    stop = () => clearTimeout(timer);
  };
  for (const name of NAMES) {
    source.addEventListener(name, ({ data }: MessageEvent<string>) => {
      hub.dispatchEvent(new CustomEvent(name, { detail: JSON.parse(data) }));
    });
  }
  return () => stop();
}

export const useIsLive = (): boolean => useContext(LiveContext).isOpen;

/** Calls the handler with what the feed says under one of the names. */
export function useLiveEvent<T>(names: readonly LiveEvent[], handler: (data: T) => void): void {
  const { hub } = useContext(LiveContext);
  const latest = useRef(handler);
  latest.current = handler;
  const joined = names.join(' ');
  useEffect(() => {
    const hear = (event: Event) => latest.current((event as CustomEvent<T>).detail);
    const heard = joined.split(' ').filter(Boolean);
    for (const name of heard) hub.addEventListener(name, hear);
    return () => { for (const name of heard) hub.removeEventListener(name, hear); };
  }, [hub, joined]);
}
