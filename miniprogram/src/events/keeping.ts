import type { MyRegistrationView } from '@chudian/shared';

export interface KeptRegistration {
  ownerId: string;
  savedAt: string;
  view: MyRegistrationView;
}
/** By the registration's id. */
export type Kept = Record<string, KeptRegistration>;

const MOST = 30;

/** Without the answers: a door does not ask for them, and nobody else should read them. The newest ones stay. */
export function keep(kept: Kept, views: MyRegistrationView[], ownerId: string, now: Date): Kept {
  const savedAt = now.toISOString();
  const added = views.map((view) => [view.id, { ownerId, savedAt, view: { ...view, answers: {} } }] as const);
  const all = Object.entries({ ...kept, ...Object.fromEntries(added) });
  return Object.fromEntries(all.sort(([, one], [, other]) => other.savedAt.localeCompare(one.savedAt)).slice(0, MOST));
}

/** Those of one person, the next event first and then what is over, the latest first; of whoever it was when nobody is signed in. */
export function keptOf(kept: Kept, ownerId: string | undefined, now = new Date()): KeptRegistration[] {
  const all = Object.values(kept);
  const newest = all.reduce<KeptRegistration | undefined>((best, each) => (!best || each.savedAt > best.savedAt ? each : best), undefined);
  const owner = ownerId ?? newest?.ownerId;
  const own = all.filter((each) => each.ownerId === owner).sort((one, other) => one.view.event.startsAt.localeCompare(other.view.event.startsAt));
  const isOver = ({ view }: KeptRegistration) => new Date(view.event.endsAt) <= now;
  return [...own.filter((each) => !isOver(each)), ...own.filter(isOver).reverse()];
}

const REFUSALS = ['NOT_FOUND', 'REGISTRATION_NOT_FOUND', 'NOT_ALLOWED', 'SIGN_IN_REQUIRED'];

/** The server's own word counts; everything else (no network, no sign-in at WeChat, a busy server) is no reason to hide a ticket. */
export const isRefusal = (code: string): boolean => REFUSALS.includes(code);
