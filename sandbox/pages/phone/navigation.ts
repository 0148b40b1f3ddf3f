import { useCallback, useEffect, useMemo, useState } from 'react';
import { pathOf, popped, pushed, type Stack } from './stack';

export interface Navigation {
  path: string;
  query: URLSearchParams;
  canGoBack: boolean;
  go: (to: string) => void;
  back: () => void;
  /** Starts over at one of the tabs. */
  show: (tab: string) => void;
}

export const HOME = 'chats';

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
    window.history[verb]({ stack: next }, '', `#/${next.at(-1) ?? HOME}`);
    setStack(next);
  }, []);
  return useMemo(() => {
    const { path, query } = pathOf(stack.at(-1) ?? HOME);
    return {
      path, query,
      canGoBack: stack.length > 1,
      go: (to) => write('pushState', pushed(readStack(), to)),
      back: () => write('replaceState', popped(readStack(), HOME)),
      show: (tab) => write('pushState', [tab]),
    };
  }, [stack, write]);
}

function readStack(): Stack {
  const { stack } = (window.history.state ?? {}) as { stack?: Stack };
  if (stack) return stack;
  const top = window.location.hash.replace(/^#\/?/, '');
  return top === '' || top === HOME ? [HOME] : [HOME, top];
}
