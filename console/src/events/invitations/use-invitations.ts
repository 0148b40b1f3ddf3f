import type { InvitationRow, InvitationsPage, InvitationsQuery, InviteBody, InviterReport } from '@chudian/shared';
import { api, urlOf } from '../../platform/api/api';
import { useApi, usePages } from '../../platform/api/use-api';
import { pathOf } from '../use-events';

export const invitationsPath = (eventId: string) => pathOf(eventId, '/invitations');
export const invitersPath = (eventId: string) => pathOf(eventId, '/inviters');

/** Guests open their invitations while one looks. */
const LIVE = 10_000;

export const useInvitations = (eventId: string, query: InvitationsQuery) =>
  usePages<InvitationRow, InvitationsPage>(invitationsPath(eventId), query, { every: LIVE });
export const useInviters = (eventId: string) => useApi<InviterReport[]>(invitersPath(eventId), {}, { every: LIVE });

export const invite = (eventId: string, body: InviteBody) => api.post<InvitationRow[]>(invitationsPath(eventId), body);

/** Its link or its picture was taken, to be sent. Told in passing. */
export const noteSent = (eventId: string, id: string) => void api.post(`${invitationsPath(eventId)}/${id}/sendings`).catch(() => undefined);

/** The picture to send. */
export const imageOfInvitation = (eventId: string, id: string) => urlOf(`${invitationsPath(eventId)}/${id}/image.png`);
export const imageOfInviter = (eventId: string, staffId: string) => urlOf(`${invitersPath(eventId)}/${staffId}/image.png`);
