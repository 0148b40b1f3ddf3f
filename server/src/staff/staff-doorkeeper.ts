import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { Doorkeeper } from '../platform/access/doorkeeper.js';
import { Clock } from '../platform/clock/clock.js';
import { ContactIdentities } from './contact-identities.js';
import { hashOf } from './sessions/secret-token.js';
import type { StaffSession } from './sessions/staff-session.entity.js';
import { StaffSessionRepository } from './sessions/staff-session.repository.js';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';
import { RecogniseStaff } from './wechat/recognise-staff.js';

/** Tells the guard which member of staff is calling, as he is at this moment: a new role or a deactivation counts from the next request. */
@Injectable()
export class StaffDoorkeeper extends Doorkeeper {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly sessions: StaffSessionRepository,
    private readonly identities: ContactIdentities,
    private readonly recogniseStaff: RecogniseStaff,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async consoleCaller(token: string, address: string): Promise<StaffCaller | null> {
    const session = await this.sessions.findByToken(hashOf(token));
    if (!session || session.isOver(this.clock.now())) return null;
    const member = await this.staff.find(session.staffId);
    if (!member?.isActive) return null;
    await this.noteSight(session, address);
    return { ...callerOf(member, address, session.id), mustChangePassword: member.mustChangePassword };
  }

  override async wechatCaller(contactId: string, address: string): Promise<StaffCaller | null> {
    const member = await this.recogniseStaff.execute(await this.identities.openidsOf(contactId));
    return member && callerOf(member, address, null);
  }

  private async noteSight(session: StaffSession, address: string): Promise<void> {
    const now = this.clock.now();
    if (session.isSightOld(now)) await this.sessions.noteSight(session.id, now, address);
  }
}

function callerOf({ id, name, role, distributorId }: StaffMember, address: string, sessionId: string | null): StaffCaller {
  return { kind: 'staff', staffId: id, name, role, distributorId, sessionId, address };
}
