import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isRefusal } from './api-error';

/** Refusals are final; only an unreachable or overloaded server is asked again. */
const isWorthRetrying = (failures: number, error: Error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502);

/** Who is signed in; null when nobody is. */
export const SESSION_KEY = ['/admin/session'];
/** True when the session of whoever works here ended elsewhere, or by time. */
export const SESSION_ENDED_KEY = ['session-ended'];

const noticeEnd = (error: Error) => {
  if (isRefusal(error, 'SIGN_IN_REQUIRED')) queryClient.setQueryData(SESSION_ENDED_KEY, true);
};

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
});
