import { api } from '../platform/api/api';
import { queryClient, SESSION_KEY } from '../platform/api/query-client';
import { useAction } from '../platform/api/use-action';

export const useSignOut = () =>
  useAction({
    run: () => api.delete('/admin/session'),
    then: () => queryClient.setQueryData(SESSION_KEY, null),
  });
