import type {
  ClaimTransferBody, EditRegistrationBody, EventCard, EventCardsPage, EventForVisitor, EventViewBody, FormForVisitor, InviteCodeView, MyRegistrationsPage, MyRegistrationView, SelfCheckInBody,
  SelfCheckInReply, SignUpBody, SurveyBody, TransferForVisitor, TransferView,
} from '@chudian/shared';
import { api } from '../api/api';
import { withQuery } from '../api/query';
import { isRecognised } from '../contacts/consent';
import { fullAddress } from '../content/dress-html';
import type { EventEntry } from './event-entry';

export const EVENT_PAGE = 'events/pages/event/index';
export const EVENTS_PAGE = 'events/pages/list/index';
export const SIGN_UP_PAGE = 'events/pages/sign-up/index';
export const PAY_PAGE = 'events/pages/pay/index';
export const MINE_PAGE = 'events/pages/mine/index';
export const REGISTRATION_PAGE = 'events/pages/registration/index';
export const EDIT_PAGE = 'events/pages/edit/index';
export const VENUE_PAGE = 'events/pages/venue/index';
export const SURVEY_PAGE = 'events/pages/survey/index';
export const CLAIM_PAGE = 'events/pages/claim/index';

const eventPath = (id: string) => `/events/${encodeURIComponent(id)}`;
const registrationPath = (id: string) => `/me/registrations/${encodeURIComponent(id)}`;

/** Anybody may read it; who is known finds his own registration in it too. */
export async function getEvent({ id, invite, promo }: EventEntry, isReadOnly = false): Promise<EventForVisitor> {
  const path = withQuery(eventPath(id), { invite, promo });
  return !isReadOnly && (await isRecognised()) ? api.get<EventForVisitor>(path) : api.getOpen<EventForVisitor>(path);
}

export const getEvents = (after: string | null) => api.getOpen<EventCardsPage>(withQuery('/events', { after }));

/** Told in passing: nothing on the screen depends on it. */
export function recordEventView({ id, invite, scanId }: EventEntry): void {
  void api.post(`${eventPath(id)}/views`, { invite, scanId } satisfies EventViewBody).catch(() => undefined);
}

export const getSignUpForm = (eventId: string) => api.get<FormForVisitor>(`${eventPath(eventId)}/form`);
export const signUp = (eventId: string, body: SignUpBody) => api.post<MyRegistrationView>(`${eventPath(eventId)}/registrations`, body);

export const getMyRegistrations = (after: string | null) => api.get<MyRegistrationsPage>(withQuery('/me/registrations', { after }));
export const getRegistration = (id: string) => api.get<MyRegistrationView>(registrationPath(id));
export const editRegistration = (id: string, body: EditRegistrationBody) => api.put<MyRegistrationView>(registrationPath(id), body);
export const cancelRegistration = (id: string) => api.delete<MyRegistrationView>(registrationPath(id));
export const acceptOffer = (id: string) => api.post<MyRegistrationView>(`${registrationPath(id)}/acceptance`);

export const startTransfer = (id: string) => api.post<TransferView>(`${registrationPath(id)}/transfers`);
export const getTransfer = (code: string) => api.getOpen<TransferForVisitor>(`/transfers/${encodeURIComponent(code)}`);
export const claimTransfer = (code: string, body: ClaimTransferBody) => api.post<MyRegistrationView>(`/transfers/${encodeURIComponent(code)}/claims`, body);

export const getSurvey = (registrationId: string) => api.get<FormForVisitor>(`${registrationPath(registrationId)}/survey`);
export const answerSurvey = (registrationId: string, answers: Record<string, unknown>) => api.post<unknown>(`${registrationPath(registrationId)}/survey`, { answers } satisfies SurveyBody);

/** One's own, as a member of staff who invites people. */
export const getInviteCode = (eventId: string) => api.get<InviteCodeView>(`/staff/events/${encodeURIComponent(eventId)}/invite-code`);

export const checkIn = (eventId: string, code: string) => api.post<SelfCheckInReply>(`${eventPath(eventId)}/self-check-ins`, { code } satisfies SelfCheckInBody);

/** A card in a chat opens the event, and tells by whom it was passed on. */
export function eventCard({ id, title, coverUrl }: Pick<EventCard, 'id' | 'title' | 'coverUrl'>, invite?: string) {
  return { title, path: withQuery(`/${EVENT_PAGE}`, { id, invite }), ...coverOf(coverUrl) };
}

/** Moments open the same page, read only. */
export function eventInMoments({ id, title, coverUrl }: Pick<EventCard, 'id' | 'title' | 'coverUrl'>, invite?: string) {
  return { title, query: withQuery('', { id, invite }).slice(1), ...coverOf(coverUrl) };
}

const coverOf = (coverUrl: string | null) => (coverUrl ? { imageUrl: fullAddress(coverUrl, API_BASE) } : {});
