import type { AssignmentRuleView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { StaffNames } from '../staff-names.js';
import type { AssignmentRule } from './assignment-rule.entity.js';

/** Rules with the names of their members, looked up once for all of them. */
@Injectable()
export class PresentAssignmentRules {
  constructor(private readonly names: StaffNames) {}

  async execute(rules: AssignmentRule[]): Promise<AssignmentRuleView[]> {
    const names = await this.names.of(rules.flatMap((rule) => rule.memberIds));
    return rules.map(({ id, name, memberIds, isActive }) => ({
      id, name, isActive, members: memberIds.map((memberId) => ({ id: memberId, name: names.get(memberId) ?? '' })),
    }));
  }
}
