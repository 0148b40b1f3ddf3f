import type { Event } from '../event.entity.js';
import type { Registration } from './registration.entity.js';

type Facts = Pick<Registration, 'state' | 'hasEnded' | 'checkedInAt'>;

/** What an attendee may do with his registration now. */
export function mayEdit({ hasEnded }: Facts, event: Event, now: Date): boolean {
  return !hasEnded && event.state !== 'cancelled' && now < event.startsAt;
}

export function mayCancel({ state, hasEnded, checkedInAt }: Facts, event: Event, now: Date): boolean {
  if (hasEnded || checkedInAt || event.isOverAt(now)) return false;
  return (state !== 'confirmed' && state !== 'unpaid') || now < event.lastCancellation;
}

export function mayTransfer({ state, checkedInAt }: Facts, event: Event, now: Date): boolean {
  return event.isTransferable && event.state !== 'cancelled' && state === 'confirmed' && !checkedInAt && now < event.startsAt;
}

/** Who was to come is asked afterwards, when the event asks at all. */
export function hasSurvey({ state }: Pick<Facts, 'state'>, event: Event): boolean {
  return event.surveyFormId !== null && state === 'confirmed' && event.state !== 'cancelled';
}
