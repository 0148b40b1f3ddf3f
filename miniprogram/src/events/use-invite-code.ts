import { meStore } from '../contacts/me';
import type { EventEntry } from './events';

/** Whose name a card that is passed on carries: one's own when one invites people, else that of who invited. */
export function useInviteCode({ invite }: EventEntry, _readOnly: boolean): string | undefined {
  meStore.use();
  return invite;
}
