import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { StaffSessionRepository } from './staff-session.repository.js';

/** Ends one of the caller's own sessions: this one, which is signing out, or one on another device. */
@Injectable()
export class EndSession {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: StaffSessionRepository,
    private readonly recordAudit: RecordAudit,
  ) {}

  execute(caller: StaffCaller, sessionId: string): Promise<void> {
    return this.transaction.run(async () => {
      if (!(await this.sessions.end(sessionId, caller.staffId))) throw new NotFound('session');
      const action = sessionId === caller.sessionId ? 'signed-out' : 'session-ended';
      await this.recordAudit.execute({ by: caller, action, subject: caller.name });
    });
  }
}
