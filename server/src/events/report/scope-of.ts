import { SEES_OWN_ONLY } from '@chudian/shared';
import type { StaffCaller } from '../../platform/access/callers.js';
import { inviterOf } from '../invitations/inviter-of.js';
import type { Scope } from './figures.repository.js';

/** Who sees only what is his own sees of an event what he brought to it. */
export function scopeOf(caller: StaffCaller, eventId: string): Scope {
  return { eventId, sharerId: SEES_OWN_ONLY.includes(caller.role) ? inviterOf(caller).id : null };
}
