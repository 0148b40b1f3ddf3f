import type { AssignmentRuleBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { AssignmentRule } from './assignment-rule.entity.js';
import { AssignmentRuleRepository } from './assignment-rule.repository.js';

/** Writes a new assignment rule, or changes one. */
@Injectable()
export class KeepAssignmentRule {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: AssignmentRuleRepository,
    private readonly staff: StaffMemberRepository,
    private readonly clock: Clock,
  ) {}

  execute(id: string | null, body: AssignmentRuleBody): Promise<AssignmentRule> {
    return this.transaction.run(async () => {
      await this.requireStaff(body.memberIds);
      return this.rules.save(await this.written(id, body));
    });
  }

  private async written(id: string | null, body: AssignmentRuleBody): Promise<AssignmentRule> {
    if (id === null) return AssignmentRule.made(newId(), body, this.clock.now());
    const rule = await this.rules.getForUpdate(id);
    rule.change(body);
    return rule;
  }

  /** Members who have left may stay: they are passed over until they are back. */
  private async requireStaff(memberIds: string[]): Promise<void> {
    const known = await this.staff.byIds(memberIds);
    if (known.length !== new Set(memberIds).size) throw new InvalidInput({ memberIds: '有成员不存在，请重新选择' });
  }
}
