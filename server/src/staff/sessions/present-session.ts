import type { ConsoleSessionView, SignedInView } from '@chudian/shared';
import { presentStaff } from '../present-staff.js';
import type { StaffMember } from '../staff-member.entity.js';
import type { StaffSession } from './staff-session.entity.js';

export function presentConsoleSession(sessionId: string, member: StaffMember, hasPayments: boolean): ConsoleSessionView {
  return { sessionId, staff: presentStaff(member), mustChangePassword: member.mustChangePassword, hasPayments };
}

export function presentSignedIn(session: StaffSession, ownSessionId: string | null): SignedInView {
  const { id, startedAt, lastSeenAt, address, device } = session;
  return { id, startedAt: startedAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), address, device, isThisOne: id === ownSessionId };
}
