import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { FindBoundStaff } from '../find-bound-staff.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { KeepBoundStaff } from './keep-bound-staff.js';

/** Which member of staff a visitor of the mini-program is. Who is known by unionid is from then on known by the mini-program's own id too, which messages need. */
@Injectable()
export class RecogniseStaff {
  constructor(
    private readonly transaction: Transaction,
    private readonly findBoundStaff: FindBoundStaff,
    private readonly staff: StaffMemberRepository,
    private readonly keepBoundStaff: KeepBoundStaff,
    private readonly clock: Clock,
  ) {}

  async execute({ miniOpenid, unionid }: { miniOpenid: string | null; unionid: string | null }): Promise<StaffMember | null> {
    const member = await this.findBoundStaff.execute({ miniOpenid, unionid });
    if (member && miniOpenid && !member.miniOpenid) await this.learn(member.id, miniOpenid);
    return member;
  }

  private learn(staffId: string, miniOpenid: string): Promise<void> {
    return this.transaction.run(async () => {
      const member = await this.staff.getForUpdate(staffId);
      if (member.miniOpenid) return;
      member.bindMini(miniOpenid, null, this.clock.now());
      await this.keepBoundStaff.execute(member);
    });
  }
}
