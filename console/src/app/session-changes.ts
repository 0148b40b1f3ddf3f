import type { ConsoleSessionView } from '@chudian/shared';
import { queryClient, SESSION_ENDED_KEY, SESSION_KEY } from '../platform/api/query-client';

const OWN_KEYS = [SESSION_KEY[0], SESSION_ENDED_KEY[0]];

/** What one person saw must not be shown to the next; the same person goes on where the session ended. */
export function enter(session: ConsoleSessionView): void {
  const before = queryClient.getQueryData<ConsoleSessionView | null>(SESSION_KEY);
  if (before?.staff.id !== session.staff.id) queryClient.removeQueries({ predicate: ({ queryKey }) => !OWN_KEYS.includes(String(queryKey[0])) });
  queryClient.setQueryData(SESSION_KEY, session);
  queryClient.setQueryData(SESSION_ENDED_KEY, false);
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !OWN_KEYS.includes(String(queryKey[0])) });
}

/** Back to the entrance with nothing in memory; a page with unsaved work asks first. */
export const leave = () => window.location.assign(import.meta.env.BASE_URL);
