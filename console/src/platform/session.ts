import { can, type ConsoleSessionView, type Permission } from '@chudian/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from './api/api';
import { queryClient, SESSION_ENDED_KEY, SESSION_KEY } from './api/query-client';

/** A session that ends while somebody works is not forgotten: a dialog asks to sign in again, over the page. */
function whenNobodyIsIn(): ConsoleSessionView | null {
  const before = queryClient.getQueryData<ConsoleSessionView | null>(SESSION_KEY) ?? null;
  if (before) queryClient.setQueryData(SESSION_ENDED_KEY, true);
  return before;
}

/** Nothing comes when nobody is signed in. */
const findSession = async () => (await api.get<ConsoleSessionView | undefined>('/admin/session')) ?? whenNobodyIsIn();

/** Who is signed in; null when nobody is. */
export const useSessionQuery = () => useQuery({ queryKey: SESSION_KEY, queryFn: findSession, staleTime: 60_000 });

/** For pages behind the sign-in gate, where somebody is always signed in. */
export function useSession(): ConsoleSessionView {
  const { data } = useSessionQuery();
  if (!data) throw new Error('Only pages behind the sign-in gate may ask for the session.');
  return data;
}

/** Says what the person who is signed in may do. */
export function useCan(): (permission: Permission) => boolean {
  const { staff, hasPayments } = useSession();
  return (permission) => can(staff.role, permission) && (hasPayments || !permission.startsWith('payments.'));
}
