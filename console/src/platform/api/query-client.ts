import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isRefusal } from './api-error';

/** Refusals are final; only an unreachable or overloaded server is asked again. */
const isWorthRetrying = (failures: number, error: Error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502);

export const SESSION_KEY = ['/admin/session'];

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
  // A session that ended elsewhere: the gate shows the sign-in page, at the same address.
  queryCache: new QueryCache({
    onError: (error) => {
      if (isRefusal(error, 'SIGN_IN_REQUIRED')) queryClient.setQueryData(SESSION_KEY, null);
    },
  }),
});
