import type { Page } from '@chudian/shared';
import { useCallback, useRef } from 'react';
import { useRequest } from './use-request';

/** A long list, read page by page. `fetch` is given the key to read on from, or null for the first page. */
export function usePages<Row>(fetch: (after: string | null) => Promise<Page<Row>>) {
  const before = useRef<Page<Row>>({ rows: [], next: null });
  const pages = useRequest(async (after: string | null) => {
    const above = after ? before.current.rows : [];
    const page = await fetch(after);
    before.current = { rows: [...above, ...page.rows], next: page.next };
    return before.current;
  });
  const { run } = pages;

  const restart = useCallback(() => run(null), [run]);
  const readOn = useCallback(() => {
    if (before.current.next) void run(before.current.next);
  }, [run]);
  return { rows: pages.data?.rows, hasMore: !!pages.data?.next, error: pages.error, isPending: pages.isPending, restart, readOn };
}
