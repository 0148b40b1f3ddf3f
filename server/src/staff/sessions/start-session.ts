import { Injectable } from '@nestjs/common';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { WrongSignIn } from '../staff.errors.js';
import { describeDevice } from './describe-device.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { hashOf, newSecretToken } from './secret-token.js';
import { StaffSession } from './staff-session.entity.js';
import { StaffSessionRepository } from './staff-session.repository.js';

export interface SessionOrigin {
  address: string;
  userAgent: string;
  deviceToken: string | undefined;
}

export interface StartedSession {
  member: StaffMember;
  session: StaffSession;
  token: string;
  deviceToken: string;
}

/** Starts the session of somebody whose password was right, and remembers the device. */
@Injectable()
export class StartSession {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly sessions: StaffSessionRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly clock: Clock,
    private readonly recordAudit: RecordAudit,
  ) {}

  execute(checked: StaffMember, origin: SessionOrigin): Promise<StartedSession> {
    return this.transaction.run(async () => {
      const member = await this.staff.getForUpdate(checked.id);
      // He may have been deactivated, or got another password, while the old one was being checked.
      if (!member.isActive || member.passwordHash !== checked.passwordHash) throw new WrongSignIn();
      const { session, token } = this.newSession(member.id, origin);
      await this.sessions.add(session);
      const deviceToken = origin.deviceToken ?? newSecretToken();
      await this.devices.noteUse(hashOf(deviceToken), member.id, session.startedAt);
      await this.recordAudit.execute({ by: { staffId: member.id, name: member.name, address: origin.address }, action: 'signed-in', subject: session.device });
      return { member, session, token, deviceToken };
    });
  }

  private newSession(staffId: string, { address, userAgent }: SessionOrigin): { session: StaffSession; token: string } {
    const token = newSecretToken();
    const now = this.clock.now();
    const facts = { id: newId(), tokenHash: hashOf(token), staffId, startedAt: now, lastSeenAt: now, address, device: describeDevice(userAgent) };
    return { session: Object.assign(new StaffSession(), facts), token };
  }
}
