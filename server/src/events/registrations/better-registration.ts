import type { RegistrationState } from '@chudian/shared';
import type { Registration } from './registration.entity.js';

type Facts = Pick<Registration, 'id' | 'state' | 'checkedInAt' | 'paidFen' | 'signedUpAt'>;

/** What is worth more to whoever holds it comes first. */
const BEST: readonly RegistrationState[] = ['confirmed', 'unpaid', 'offered', 'pending', 'waitlisted'];

/** Of several registrations of one person for one event, the one to keep first: who has come, who has paid, whose seat is surest, who was earlier. */
export function betterFirst<Each extends Facts>(registrations: Each[]): Each[] {
  return [...registrations].sort((one, other) => rankOf(one) - rankOf(other) || one.signedUpAt.getTime() - other.signedUpAt.getTime() || (one.id < other.id ? -1 : 1));
}

function rankOf({ state, checkedInAt, paidFen }: Facts): number {
  if (checkedInAt) return -2;
  if (state === 'confirmed' && paidFen > 0) return -1;
  const rank = BEST.indexOf(state);
  return rank < 0 ? BEST.length : rank;
}
