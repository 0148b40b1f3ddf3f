import { keepPreviousData, useInfiniteQuery, useQuery, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import type { Page } from '@chudian/shared';
import { api } from './api';

interface Options<Reply> {
  /** Ask again every so many milliseconds; or as long as what was answered says so. */
  every?: number | ((reply: Reply | undefined) => number | false);
  enabled?: boolean;
}

/** One thing, or one short list. The key begins with the path, so that `refresh` finds it. */
export function useApi<Reply>(path: string, query: object = {}, { every, enabled }: Options<Reply> = {}): UseQueryResult<Reply> {
  return useQuery<Reply>({
    queryKey: [path, query],
    queryFn: () => api.get<Reply>(path, query),
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : every,
    enabled,
  });
}

export interface PagedList<Row, Reply extends Page<Row>> {
  rows: Row[];
  /** The newest first page: totals and definitions stand on it. */
  first: Reply | undefined;
  query: UseInfiniteQueryResult<unknown>;
}

/** A long list, read page by page by key. What is shown stays while a new filter loads. */
export function usePages<Row, Reply extends Page<Row> = Page<Row>>(
  path: string,
  query: object = {},
  { every, enabled }: { every?: number; enabled?: boolean } = {},
): PagedList<Row, Reply> {
  const result = useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam }) => api.get<Reply>(path, { ...query, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Reply) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: every,
    enabled,
  });
  const pages = result.data?.pages ?? [];
  return { rows: pages.flatMap((page) => page.rows), first: pages[0], query: result };
}
