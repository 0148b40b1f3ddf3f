import type { Realm } from './realm.js';
import type { Scheduler } from './scheduler.js';

type Listener = (...args: unknown[]) => unknown;

interface End {
  listeners: Map<string, Listener[]>;
  /** What was emitted before anyone listened. */
  kept: { event: string; args: unknown[] }[];
}

export type EventChannel = Record<string, unknown>;

const newEnd = (): End => ({ listeners: new Map(), kept: [] });

/** The two ends of the channel between a page and the page it opened. */
export function channelPair(realm: Realm, scheduler: Scheduler, events: Record<string, Listener> = {}): [EventChannel, EventChannel] {
  const opener = newEnd();
  const opened = newEnd();
  for (const [event, listener] of Object.entries(events)) opener.listeners.set(event, [listener]);
  return [face(realm, scheduler, opener, opened), face(realm, scheduler, opened, opener)];
}

function face(realm: Realm, scheduler: Scheduler, mine: End, theirs: End): EventChannel {
  const off = (event: string, listener?: Listener): void => {
    const left = listener ? (mine.listeners.get(event) ?? []).filter((known) => known !== listener) : [];
    mine.listeners.set(event, left);
  };
  const on = (event: string, listener: Listener): void => {
    mine.listeners.set(event, [...(mine.listeners.get(event) ?? []), listener]);
    const waiting = mine.kept.filter((kept) => kept.event === event);
    mine.kept = mine.kept.filter((kept) => kept.event !== event);
    waiting.forEach((kept) => scheduler.call(() => listener(...kept.args)));
  };
  const once = (event: string, listener: Listener): void => {
    const single: Listener = (...args) => {
      off(event, single);
      return listener(...args);
    };
    on(event, single);
  };
  const emit = (event: string, ...args: unknown[]): void => {
    const listeners = theirs.listeners.get(event) ?? [];
    if (listeners.length === 0) theirs.kept.push({ event, args });
    listeners.forEach((listener) => scheduler.call(() => listener(...args)));
  };
  return realm.object({ on, once, off, emit });
}
