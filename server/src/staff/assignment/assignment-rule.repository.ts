import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { AssignmentRule } from './assignment-rule.entity.js';

@Injectable()
export class AssignmentRuleRepository extends Repository<AssignmentRule> {
  constructor(transaction: Transaction) {
    super(transaction, AssignmentRule);
  }

  findForUpdate(id: string): Promise<AssignmentRule | null> {
    return this.forUpdate(this.rows.createQueryBuilder('rule').where({ id })).getOne();
  }

  async getForUpdate(id: string): Promise<AssignmentRule> {
    const rule = await this.findForUpdate(id);
    if (!rule) throw new NotFound('assignment rule');
    return rule;
  }

  byIds(ids: string[]): Promise<AssignmentRule[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  /** A company has a handful. */
  all(): Promise<AssignmentRule[]> {
    return this.rows.find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
