import type { ChangePasswordBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import { RateLimit } from '../platform/rate-limit/rate-limit.js';
import { requireStrong } from './password-strength.js';
import { Passwords } from './passwords.js';
import { StaffSessionRepository } from './sessions/staff-session.repository.js';
import { StaffMemberRepository } from './staff-member.repository.js';

const TRIES = 10;
const WINDOW_SECONDS = 15 * 60;

/** Somebody replaces his own password. His sessions on other devices end; this one goes on. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly sessions: StaffSessionRepository,
    private readonly passwords: Passwords,
    private readonly rates: RateLimit,
    private readonly recordAudit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, { oldPassword, newPassword }: ChangePasswordBody): Promise<void> {
    await this.rates.take(`password-change:${caller.staffId}`, TRIES, WINDOW_SECONDS);
    const known = await this.staff.get(caller.staffId);
    if (!(await this.passwords.matches(known.passwordHash, oldPassword))) throw wrongOldPassword();
    if (newPassword === oldPassword) throw new InvalidInput({ newPassword: '新密码不能与原密码相同' });
    requireStrong(newPassword, known);
    await this.replace(caller, known.passwordHash, await this.passwords.hash(newPassword));
  }

  private replace(caller: StaffCaller, oldHash: string, newHash: string): Promise<void> {
    return this.transaction.run(async () => {
      const member = await this.staff.getForUpdate(caller.staffId);
      // An admin may have reset it while the old one was being checked.
      if (member.passwordHash !== oldHash) throw wrongOldPassword();
      member.setPassword(newHash, this.clock.now(), { isFirst: false });
      await this.staff.save(member);
      await this.sessions.endOthersOf(member.id, caller.sessionId ?? '');
      await this.recordAudit.execute({ by: caller, action: 'password-changed', subject: member.name });
    });
  }
}

function wrongOldPassword(): InvalidInput {
  return new InvalidInput({ oldPassword: '原密码不正确' });
}
