import { Injectable } from '@nestjs/common';
import { RecordAudit, type Actor } from '../../platform/audit/record-audit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { StaffSessionRepository } from './staff-session.repository.js';

/** An admin ends whatever sessions somebody has. */
@Injectable()
export class EndAllSessions {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly sessions: StaffSessionRepository,
    private readonly recordAudit: RecordAudit,
  ) {}

  execute(by: Actor, staffId: string): Promise<void> {
    return this.transaction.run(async () => {
      const member = await this.staff.get(staffId);
      await this.sessions.endAllOf(member.id);
      await this.recordAudit.execute({ by, action: 'session-ended', subject: member.name, detail: '全部登录' });
    });
  }
}
