import type { AssignmentRuleView, OwnerView, SignedInView, StaffView } from '@chudian/shared';
import { useApi } from '../platform/api/use-api';

export const useStaff = (enabled = true) => useApi<StaffView[]>('/admin/staff', {}, { enabled });
export const useMyself = (every?: number) => useApi<StaffView>('/admin/me/staff', {}, { every });
export const useMySessions = () => useApi<SignedInView[]>('/admin/sessions');
export const useAssignmentRules = () => useApi<AssignmentRuleView[]>('/admin/assignment-rules');

/** Everybody and everything that can own. */
export const useOwners = () => useApi<OwnerView[]>('/admin/owners');
