import { Fragment, useCallback, useRef, useState, type ReactNode } from 'react';

/** Shows something that ends with an answer. Questions wait for those that were asked before them. */
export type Ask = <T>(question: (answer: (value: T) => void) => ReactNode) => Promise<T>;

interface Asked {
  id: number;
  node: ReactNode;
}

export function useSheets(): { ask: Ask; sheet: ReactNode } {
  const [asked, setAsked] = useState<Asked[]>([]);
  const lastId = useRef(0);
  const ask = useCallback<Ask>((question) => new Promise((resolve) => {
    const id = ++lastId.current;
    const answer = (value: Parameters<typeof resolve>[0]) => {
      setAsked((all) => all.filter((other) => other.id !== id));
      resolve(value);
    };
    setAsked((all) => [...all, { id, node: question(answer) }]);
  }), []);
  const [first] = asked;
  return { ask, sheet: first ? <Fragment key={first.id}>{first.node}</Fragment> : null };
}
