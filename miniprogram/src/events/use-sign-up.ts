import type { EventForVisitor, MyRegistrationView } from '@chudian/shared';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { withQuery } from '../api/query';
import { useRequest } from '../api/use-request';
import { meStore } from '../contacts/me';
import { showFirstError } from '../forms/show-first-error';
import { answerProblems, answersWithProfile, checkAttendee, startOf, tidyAttendee, type Attendee, type AttendeeProblems } from './attendee';
import type { FilledForm } from './event-form';
import type { EventEntry } from './event-entry';
import { PAY_PAGE, REGISTRATION_PAGE, signUp } from './events';
import { askForNotices, reportNotices } from './notices';
import { preselect } from './ticket-types';

/** A sign-up while it is filled in and sent. What was typed stays when sending fails. */
export function useSignUp(event: EventForVisitor, entry: EventEntry, promo: string | undefined) {
  const me = meStore.use();
  const known = { ...event.known, ...me, name: event.known?.name ?? me?.name ?? null, company: event.known?.company ?? me?.company ?? null };
  const [attendee, setAttendee] = useState<Attendee>(() => startOf(known, event.invitation?.guestName));
  const [problems, setProblems] = useState<AttendeeProblems & { ticketTypeId?: string }>({});
  const [ticketTypeId, setTicketTypeId] = useState(() => preselect(event.ticketTypes, event.hasWaitlist));
  const sending = useRequest(signUp);
  const phoneMasked = me?.phoneMasked ?? event.known?.phoneMasked ?? null;

  const change = (part: Partial<Attendee>) => {
    setAttendee((before) => ({ ...before, ...part }));
    setProblems((before) => ({ ...before, ...Object.fromEntries(Object.keys(part).map((field) => [field, undefined])) }));
  };
  const choose = (id: string) => {
    setTicketTypeId(id);
    setProblems((before) => ({ ...before, ticketTypeId: undefined }));
  };

  /** To be called right in the tap: WeChat's question about messages needs that tap, so it comes before anything that is waited for. */
  const submit = async (filled?: FilledForm): Promise<void> => {
    const found = { ...checkAttendee(attendee, !!phoneMasked), ...(ticketTypeId ? {} : { ticketTypeId: '请选择票种' }) };
    setProblems(found);
    const answers = filled?.check();
    if (!ticketTypeId || Object.keys(found).length > 0 || answers === null) return showFirstError();
    const asking = askForNotices(event.subscribeTemplateIds);
    const done = await sending.run(event.id, {
      ...tidyAttendee(attendee),
      ticketTypeId, promoCode: promo, invite: entry.invite, scanId: entry.scanId,
      answers: filled && answers && answersWithProfile(filled.whole, answers, attendee),
      joinsWaitlist: queues(event, ticketTypeId) || undefined,
    });
    reportNotices(await asking);
    if (done) goOn(done);
  };
  const { error } = sending;
  const showRefused = (filled?: FilledForm) => error && filled?.refuse(answerProblems(error.fields));

  const said = error?.fields ?? {};
  return { attendee, change, problems: { ...said, ...problems } as typeof problems, ticketTypeId, choose, submit, showRefused, phoneMasked, error, isSending: sending.isPending };
}

/** Whether this is about a place in the queue: the button says so. */
export function queues(event: Pick<EventForVisitor, 'closedBecause' | 'hasWaitlist' | 'ticketTypes'>, ticketTypeId: string | null): boolean {
  return event.hasWaitlist && (event.closedBecause === 'full' || event.ticketTypes.some(({ id, sale }) => id === ticketTypeId && sale === 'sold-out'));
}

/** Instead of the page that was filled in: nobody comes back to it. */
function goOn({ id, state, orderId }: MyRegistrationView): void {
  const url = state === 'unpaid' && orderId ? withQuery(`/${PAY_PAGE}`, { orderId, registrationId: id }) : withQuery(`/${REGISTRATION_PAGE}`, { id, isNew: '1' });
  void Taro.redirectTo({ url });
}
