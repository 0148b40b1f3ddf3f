import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { claimDue, type Claim } from '../../platform/background/claims.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { BillDifference } from './bill-difference.entity.js';
import { Reconciliation } from './reconciliation.entity.js';

const LEASE_MS = 120_000;

@Injectable()
export class ReconciliationRepository extends Repository<Reconciliation> {
  constructor(transaction: Transaction) {
    super(transaction, Reconciliation);
  }

  /** Several processes may begin the same day; it is one. */
  async begin(day: string, now: Date): Promise<void> {
    await this.rows.insert(Reconciliation.of(day, now)).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  async lastDay(): Promise<string | null> {
    const [last] = await this.rows.find({ order: { day: 'DESC' }, take: 1 });
    return last?.day ?? null;
  }

  claim(now: Date): Promise<Claim<Reconciliation>> {
    return claimDue(this.transaction, Reconciliation, { where: { state: In(['waiting', 'failed']) }, limit: 1, leaseMs: LEASE_MS, now });
  }

  async getForUpdate(day: string): Promise<Reconciliation> {
    const found = await this.forUpdate(this.rows.createQueryBuilder('reconciliation').where({ day })).getOne();
    if (!found) throw new NotFound('reconciliation');
    return found;
  }

  /** Latest day first. */
  latest(after: string | undefined, limit: number): Promise<Reconciliation[]> {
    return this.rows.find({ where: after ? { day: LessThan(after) } : {}, order: { day: 'DESC' }, take: limit });
  }

  async replaceDifferences(day: string, differences: BillDifference[]): Promise<void> {
    const rows = this.transaction.manager.getRepository(BillDifference);
    await rows.delete({ day });
    if (differences.length > 0) await rows.insert(differences);
  }

  differencesOf(days: string[]): Promise<BillDifference[]> {
    return days.length === 0 ? Promise.resolve([]) : this.transaction.manager.getRepository(BillDifference).find({ where: { day: In(days) }, order: { day: 'DESC', id: 'ASC' } });
  }
}
