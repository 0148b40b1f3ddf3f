import { can } from '@chudian/shared';
import { useEffect } from 'react';
import { useRequest } from '../api/use-request';
import { meStore } from '../contacts/me';
import type { EventEntry } from './event-entry';
import { getInviteCode } from './events';

/** Whose name a card that is passed on carries: one's own when one invites people for the company, else that of who invited. */
export function useInviteCode({ id, invite }: EventEntry): { invite?: string; own?: string } {
  const staff = meStore.use()?.staff;
  const mayInvite = !!staff && can(staff.role, 'events.invite');
  const own = useRequest(getInviteCode);
  const { run } = own;
  useEffect(() => { if (mayInvite && id) void run(id); }, [mayInvite, id, run]);
  return { invite: own.data?.code ?? invite, own: own.data?.code };
}
