import { can } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotAllowed } from '../../platform/errors/domain-error.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { WechatBindingRepository } from './wechat-binding.repository.js';

/** Lets go of somebody's WeChat: one's own, or an admin somebody else's. */
@Injectable()
export class UnbindWechat {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly bindings: WechatBindingRepository,
    private readonly recordAudit: RecordAudit,
  ) {}

  execute(caller: StaffCaller, staffId: string): Promise<StaffMember> {
    if (caller.staffId !== staffId && !can(caller.role, 'staff.manage')) throw new NotAllowed();
    return this.transaction.run(async () => {
      await this.bindings.dropAllOf(staffId);
      const member = await this.staff.getForUpdate(staffId);
      member.unbind();
      await this.recordAudit.execute({ by: caller, action: 'wechat-unbound', subject: member.name });
      return this.staff.save(member);
    });
  }
}
