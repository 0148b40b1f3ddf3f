import { useCallback, useMemo, useRef, useState } from 'react';
import { api } from '../../common/api';
import type { Opens } from '../../common/model';
import type { Bridge, Entered } from './bridge';

export type OpensMiniProgram = Extract<Opens, { opens: 'mini-program' }>;

/** One start of the mini-program. It runs on behind other screens until it is started anew. */
export interface Run {
  id: number;
  url: string;
}

export interface MiniProgram {
  run: Run | null;
  title: string;
  /** Whether its page has spoken to the phone. */
  isAlive: boolean;
  /** Starts it, or tells the running one that it was entered again. */
  enter: (opens: OpensMiniProgram) => void;
  /** Starts it where it was entered last, else at its home page. */
  resume: () => Promise<void>;
  restart: (entered: Entered) => Promise<void>;
  leave: () => void;
  setTitle: (title: string) => void;
  hasBridge: (bridge: Bridge | null) => void;
  hasSpoken: () => void;
}

/** Without a path the sandbox takes the home page; 1001 is the list of recent ones. */
export const HOME_PAGE: Entered = { path: '', query: {}, scene: 1001 };

export function useMiniProgram(mine: (path: string) => string, leave: () => void): MiniProgram {
  const [run, setRun] = useState<Run | null>(null);
  const [title, setTitle] = useState('');
  const [isAlive, setIsAlive] = useState(false);
  const bridge = useRef<Bridge | null>(null);
  const start = useCallback((url: string) => {
    setRun((before) => ({ id: (before?.id ?? 0) + 1, url }));
    setIsAlive(false);
    setTitle('');
  }, []);
  return useMemo<MiniProgram>(() => {
    const restart = async (entered: Entered) => {
      const { result } = await api.post<{ result: OpensMiniProgram }>(mine('mini-program/launch'), entered);
      start(result.url);
    };
    return {
      run, title, isAlive, restart, leave, setTitle,
      enter: ({ path, query, scene, url }) => {
        if (run && isAlive && bridge.current) bridge.current.enter({ path, query, scene });
        else start(url);
      },
      resume: async () => {
        const known = await api.get<{ result: Entered }>(mine('mini-program/enter-options')).catch(() => null);
        await restart(known?.result ?? HOME_PAGE);
      },
      hasBridge: (opened) => { bridge.current = opened; },
      hasSpoken: () => setIsAlive(true),
    };
  }, [run, title, isAlive, mine, leave, start]);
}
