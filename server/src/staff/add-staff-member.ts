import type { StaffBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordAudit, type Actor } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { makeFirstPassword } from './first-password.js';
import { KeepStaffMember } from './keep-staff-member.js';
import { Passwords } from './passwords.js';
import { StaffMember } from './staff-member.entity.js';

export interface AddedStaffMember {
  member: StaffMember;
  firstPassword: string;
}

/** Takes somebody on, with a first password that he must replace; a password that was chosen for good is kept, as for the demo's people. */
@Injectable()
export class AddStaffMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly keepStaffMember: KeepStaffMember,
    private readonly passwords: Passwords,
    private readonly recordAudit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  async execute(by: Actor, body: StaffBody, chosenPassword?: string): Promise<AddedStaffMember> {
    const password = chosenPassword ?? makeFirstPassword();
    const hash = await this.passwords.hash(password);
    return this.transaction.run(async () => {
      const now = this.clock.now();
      const member = StaffMember.hired(newId(), body, now);
      member.setPassword(hash, now, { isFirst: chosenPassword === undefined });
      await this.keepStaffMember.execute(member, body.phone);
      await this.recordAudit.execute({ by, action: 'staff-changed', subject: member.name, detail: `新增，${member.email}` });
      return { member, firstPassword: password };
    });
  }
}
