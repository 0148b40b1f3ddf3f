import type { DecideBody, DecideReply, RegistrationRow, RegistrationsPage, RegistrationsQuery, RegistrationView, StaffSignUpBody } from '@chudian/shared';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { useApi, usePages } from '../../platform/api/use-api';
import { pathOf, REFRESH } from '../use-events';

/** People sign up while one looks. */
const LIVE = 5_000;
export const REGISTRATION_REFRESH = REFRESH;
const onePath = (eventId: string, id: string, part = '') => pathOf(eventId, `/registrations/${id}${part}`);

export const useRegistrations = (eventId: string, query: RegistrationsQuery) =>
  usePages<RegistrationRow, RegistrationsPage>(pathOf(eventId, '/registrations'), query, { every: LIVE });
export const useRegistration = (eventId: string, id: string) => useApi<RegistrationView>(onePath(eventId, id));

export const decide = (eventId: string, what: 'approvals' | 'rejections', body: DecideBody) =>
  api.post<DecideReply>(pathOf(eventId, `/${what}`), body);

export const useApproval = (eventId: string, then: (reply: DecideReply) => void) =>
  useAction<string[], DecideReply>({
    run: (registrationIds) => decide(eventId, 'approvals', { registrationIds }),
    refresh: REGISTRATION_REFRESH,
    then,
  });

export const cancelRegistration = (eventId: string, id: string, reason: string) => api.post(onePath(eventId, id, '/cancellation'), { reason });
export const replaceTicket = (eventId: string, id: string) => api.post(onePath(eventId, id, '/tickets'));
export const signSomebodyUp = (eventId: string, body: StaffSignUpBody) => api.post<RegistrationView>(pathOf(eventId, '/registrations'), body);
