import { Injectable } from '@nestjs/common';
import { RecordAudit, type Actor } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { makeFirstPassword } from './first-password.js';
import { Passwords } from './passwords.js';
import { EndAccess } from './sessions/end-access.js';
import { StaffMemberRepository } from './staff-member.repository.js';

/** An admin gives somebody a new first password. Whoever knew the old one is out, on every device. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly endAccess: EndAccess,
    private readonly passwords: Passwords,
    private readonly recordAudit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  /** The new first password, which nobody can read again. */
  async execute(by: Actor, staffId: string): Promise<string> {
    const firstPassword = makeFirstPassword();
    const hash = await this.passwords.hash(firstPassword);
    await this.transaction.run(async () => {
      const member = await this.staff.getForUpdate(staffId);
      member.setPassword(hash, this.clock.now(), { isFirst: true });
      await this.staff.save(member);
      await this.endAccess.execute(member.id);
      await this.recordAudit.execute({ by, action: 'password-changed', subject: member.name, detail: '由管理员重置' });
    });
    return firstPassword;
  }
}
