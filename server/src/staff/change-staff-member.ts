import { ROLE_NAMES, type StaffBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordAudit, type Actor } from '../platform/audit/record-audit.js';
import { Transaction } from '../platform/database/transaction.js';
import { KeepStaffMember } from './keep-staff-member.js';
import { EndAccess } from './sessions/end-access.js';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';
import { LastAdmin } from './staff.errors.js';

type Standing = Pick<StaffMember, 'role' | 'isActive' | 'distributorId' | 'isActiveAdmin'>;

/** An admin changes what is known of somebody. Who gets another role, or leaves, has to sign in again or cannot. */
@Injectable()
export class ChangeStaffMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly keepStaffMember: KeepStaffMember,
    private readonly endAccess: EndAccess,
    private readonly recordAudit: RecordAudit,
  ) {}

  execute(by: Actor, id: string, body: StaffBody): Promise<StaffMember> {
    return this.transaction.run(async () => {
      const member = await this.staff.getForUpdate(id);
      const before = standingOf(member);
      member.change(body);
      if (before.isActiveAdmin && !member.isActiveAdmin) await this.requireAnotherAdmin(member);
      await this.keepStaffMember.execute(member, body.phone);
      if (hasOtherStanding(before, member)) await this.endAccess.execute(member.id);
      await this.recordAudit.execute({ by, action: 'staff-changed', subject: member.name, detail: describe(before, member) });
      return member;
    });
  }

  private async requireAnotherAdmin(leaving: StaffMember): Promise<void> {
    const admins = await this.staff.activeAdminsForUpdate();
    if (admins.every((admin) => admin.id === leaving.id)) throw new LastAdmin();
  }
}

function standingOf({ role, isActive, distributorId, isActiveAdmin }: StaffMember): Standing {
  return { role, isActive, distributorId, isActiveAdmin };
}

function hasOtherStanding(before: Standing, after: Standing): boolean {
  return before.role !== after.role || before.isActive !== after.isActive || before.distributorId !== after.distributorId;
}

function describe(before: Standing, after: Standing): string {
  const changes = [
    before.role !== after.role && `角色由${ROLE_NAMES[before.role]}改为${ROLE_NAMES[after.role]}`,
    before.isActive !== after.isActive && (after.isActive ? '重新启用' : '停用'),
  ].filter(Boolean);
  return changes.join('，') || '资料';
}
