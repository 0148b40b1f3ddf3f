import { useEffect } from 'react';
import { useRequest } from '../api/use-request';
import { meStore } from '../contacts/me';
import type { EventEntry } from './event-entry';
import { getInviteCode } from './events';

/** Whose name a card that is passed on carries: one's own when one invites people for the company, else that of who invited. */
export function useInviteCode({ id, invite }: EventEntry): string | undefined {
  const isStaff = !!meStore.use()?.staff;
  const own = useRequest(getInviteCode);
  const { run } = own;
  useEffect(() => { if (isStaff && id) void run(id); }, [isStaff, id, run]);
  return own.data?.code ?? invite;
}
