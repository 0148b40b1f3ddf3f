import { useCallback, useEffect, useMemo, useState } from 'react';
import { isPassing, pathOf, popped, pushed, stackOf, type Stack } from './stack';

export interface Navigation {
  path: string;
  query: URLSearchParams;
  canGoBack: boolean;
  go: (to: string) => void;
  back: () => void;
  /** Starts over at one of the tabs. */
  show: (tab: string) => void;
}

/**
 * The screens that lie upon each other. They are kept in the history's state and not walked with `history.back()`:
 * a frame's own steps are in that history too, and going back would take one of those.
 */
export function useNavigation(): Navigation {
  const [stack, setStack] = useState(readStack);
  useEffect(() => {
    const read = () => setStack(readStack());
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const write = useCallback((verb: 'pushState' | 'replaceState', next: Stack) => {
    window.history[verb]({ stack: next }, '', `#/${next.at(-1) ?? ''}`);
    setStack(next);
  }, []);
  return useMemo(() => {
    const { path, query } = pathOf(stack.at(-1) ?? '');
    return {
      path, query,
      canGoBack: stack.length > 1,
      go: (to) => write(isPassing(readStack()) ? 'replaceState' : 'pushState', pushed(readStack(), to)),
      back: () => write('replaceState', popped(readStack())),
      show: (tab) => write('pushState', [tab]),
    };
  }, [stack, write]);
}

function readStack(): Stack {
  const { stack } = (window.history.state ?? {}) as { stack?: Stack };
  return stack ?? stackOf(window.location.hash.replace(/^#\/?/, ''));
}
