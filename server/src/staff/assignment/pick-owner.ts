import type { OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { AssignmentRuleRepository } from './assignment-rule.repository.js';

export interface StaffOrRule {
  kind: Exclude<OwnerRef['kind'], 'distributor'>;
  id: string;
}

/** Who gets what comes in now: the one who is named, or whose turn it is. Null when nobody who is named is active. */
@Injectable()
export class PickOwner {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly rules: AssignmentRuleRepository,
  ) {}

  async execute({ kind, id }: StaffOrRule): Promise<StaffMember | null> {
    if (kind === 'rule') return this.inTurn(id);
    const member = await this.staff.find(id);
    return member?.isActive ? member : null;
  }

  /** The rule is locked until the end of the caller's transaction: two at once never pick by the same turn, and a rollback gives the turn back. */
  private inTurn(ruleId: string): Promise<StaffMember | null> {
    return this.transaction.run(async () => {
      const rule = await this.rules.findForUpdate(ruleId);
      if (!rule) return null;
      const active = new Map((await this.staff.byIds(rule.memberIds)).filter((member) => member.isActive).map((member) => [member.id, member]));
      const picked = rule.takeTurn((memberId) => active.has(memberId));
      if (picked === null) return null;
      await this.rules.save(rule);
      return active.get(picked) ?? null;
    });
  }
}
