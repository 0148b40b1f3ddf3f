import { Injectable } from '@nestjs/common';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { BindingExpired } from '../staff.errors.js';
import { KeepBoundStaff } from './keep-bound-staff.js';
import { WechatBindingRepository } from './wechat-binding.repository.js';

export interface ScanningWechat {
  serviceOpenid: string;
  unionid: string | null;
}

/** Somebody scanned a binding code with WeChat: alerts of this member of staff go to that WeChat from now on. */
@Injectable()
export class BindServiceWechat {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly bindings: WechatBindingRepository,
    private readonly keepBoundStaff: KeepBoundStaff,
    private readonly recordAudit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  execute(ticket: string, { serviceOpenid, unionid }: ScanningWechat): Promise<StaffMember> {
    return this.transaction.run(async () => {
      const now = this.clock.now();
      const binding = await this.bindings.getForUpdate(ticket);
      const isRepeated = binding.serviceOpenid === serviceOpenid;
      binding.scannedBy(serviceOpenid, now);
      const member = await this.staff.getForUpdate(binding.staffId);
      if (!member.isActive) throw new BindingExpired();
      if (isRepeated) return member;
      member.bindService(serviceOpenid, unionid, now);
      await this.keepBoundStaff.execute(member);
      await this.bindings.save(binding);
      await this.recordAudit.execute({ by: { staffId: member.id, name: member.name, address: '' }, action: 'wechat-bound', subject: member.name, detail: '服务号' });
      return member;
    });
  }
}
