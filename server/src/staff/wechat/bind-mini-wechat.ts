import { Injectable } from '@nestjs/common';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ContactIdentities } from '../contact-identities.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { BindingExpired } from '../staff.errors.js';
import { KeepBoundStaff } from './keep-bound-staff.js';
import { WechatBindingRepository } from './wechat-binding.repository.js';

/** Somebody opened the link that the service account sent him after his scan: this is his mini-program too. */
@Injectable()
export class BindMiniWechat {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly bindings: WechatBindingRepository,
    private readonly identities: ContactIdentities,
    private readonly keepBoundStaff: KeepBoundStaff,
    private readonly recordAudit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  execute(ticket: string, contactId: string): Promise<StaffMember> {
    return this.transaction.run(async () => {
      const { miniOpenid, unionid } = await this.identities.openidsOf(contactId);
      const binding = await this.bindings.getForUpdate(ticket);
      const member = await this.staff.getForUpdate(binding.staffId);
      if (!miniOpenid || !member.isActive || isSomebodyElse(member, unionid)) throw new BindingExpired();
      if (binding.miniOpenid === miniOpenid && member.miniOpenid === miniOpenid) return member;
      binding.openedBy(miniOpenid, this.clock.now());
      member.bindMini(miniOpenid, unionid, this.clock.now());
      await this.keepBoundStaff.execute(member);
      await this.bindings.save(binding);
      await this.recordAudit.execute({ by: { staffId: member.id, name: member.name, address: '' }, action: 'wechat-bound', subject: member.name, detail: '小程序' });
      return member;
    });
  }
}

/** The link was passed on: another person opened it than the one who had scanned. */
function isSomebodyElse(member: StaffMember, unionid: string | null): boolean {
  return member.unionid !== null && unionid !== null && member.unionid !== unionid;
}
