import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { leave } from './session-changes';

export const useSignOut = () => useAction({ run: () => api.delete('/admin/session'), then: leave });
