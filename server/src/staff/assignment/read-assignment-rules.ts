import { Injectable } from '@nestjs/common';
import type { AssignmentRule } from './assignment-rule.entity.js';
import { AssignmentRuleRepository } from './assignment-rule.repository.js';

/** The assignment rules that are in use. */
@Injectable()
export class ReadAssignmentRules {
  constructor(private readonly rules: AssignmentRuleRepository) {}

  async active(): Promise<AssignmentRule[]> {
    return (await this.rules.all()).filter((rule) => rule.isActive);
  }

  /** Of these, the ones in use. */
  async activeOf(ids: string[]): Promise<AssignmentRule[]> {
    return (await this.rules.byIds(ids)).filter((rule) => rule.isActive);
  }
}
