import type { DecideBody, DecideReply, RegistrationRow, RegistrationsPage, RegistrationsQuery, RegistrationView } from '@chudian/shared';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { useApi, usePages } from '../../platform/api/use-api';
import { pathOf, REFRESH } from '../use-events';

const REGISTRATIONS = '/admin/registrations';
/** People sign up while one looks. */
const LIVE = 5_000;
export const REGISTRATION_REFRESH = [...REFRESH, REGISTRATIONS];

export const useRegistrations = (eventId: string, query: RegistrationsQuery) =>
  usePages<RegistrationRow, RegistrationsPage>(pathOf(eventId, '/registrations'), query, { every: LIVE });
export const useRegistration = (id: string) => useApi<RegistrationView>(`${REGISTRATIONS}/${id}`);

export const decide = (eventId: string, what: 'approvals' | 'rejections', body: DecideBody) =>
  api.post<DecideReply>(pathOf(eventId, `/${what}`), body);

export const useApproval = (eventId: string, then: (reply: DecideReply) => void) =>
  useAction<string[], DecideReply>({
    run: (registrationIds) => decide(eventId, 'approvals', { registrationIds }),
    refresh: REGISTRATION_REFRESH,
    then,
  });

export const cancelRegistration = (id: string, reason: string) => api.post(`${REGISTRATIONS}/${id}/cancellation`, { reason });
