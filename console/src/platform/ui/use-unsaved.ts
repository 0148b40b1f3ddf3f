import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useConfirm } from './use-confirm';

interface Unsaved {
  isUnsaved: boolean;
  mark: () => void;
  clear: () => void;
}

/** Asks before work is lost: on the way to another page, and before the tab closes. */
export function useUnsaved(): Unsaved {
  const [isUnsaved, setUnsaved] = useState(false);
  // Read at the moment of leaving: `clear` is often followed by going on in the same tick.
  const now = useRef(false);
  const set = useCallback((value: boolean) => {
    now.current = value;
    setUnsaved(value);
  }, []);
  useLeaving(() => now.current);
  return { isUnsaved, mark: useCallback(() => set(true), [set]), clear: useCallback(() => set(false), [set]) };
}

function useLeaving(isUnsaved: () => boolean): void {
  const confirm = useConfirm();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void confirm({ title: '有未保存的修改', content: '离开后，这些修改会丢失。', okText: '不保存，离开', isDanger: true }).then((isSure) =>
      isSure ? blocker.proceed() : blocker.reset(),
    );
  }, [blocker.state]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}
