import { Injectable } from '@nestjs/common';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { Code, Batch } from './code.entity.js';
import { CodeNotFound } from './material.errors.js';
import { CodeCount } from './scan-counts.entity.js';

@Injectable()
export class CodeRepository extends Repository<Code> {
  private readonly fast: FastRows<Code>;
  private readonly counts: FastRows<CodeCount>;

  constructor(transaction: Transaction) {
    super(transaction, Code);
    this.fast = new FastRows(transaction, Code);
    this.counts = new FastRows(transaction, CodeCount);
  }

  async get(id: string): Promise<Code> {
    const code = await this.rows.findOneBy({ id });
    if (!code) throw new CodeNotFound();
    return code;
  }

  bySerials(serials: string[]): Promise<Code[]> {
    return this.fast.whereIn('serial', serials);
  }

  insertAll(codes: Code[]): Promise<void> {
    return this.fast.insert(codes);
  }

  /** The codes of a material or of one batch, in the order in which they were made. */
  page(wish: { materialId: string; batchId?: string; after?: string; limit: number }): Promise<Code[]> {
    const query = this.rows.createQueryBuilder('code').where('code.materialId = :materialId', wish).orderBy('code.id').limit(wish.limit);
    if (wish.batchId) query.andWhere('code.batchId = :batchId', wish);
    if (wish.after) query.andWhere('code.id > :after', wish);
    return query.getMany();
  }

  async scansOf(codeIds: string[]): Promise<Map<string, number>> {
    return new Map((await this.counts.whereIn('codeId', codeIds)).map((count) => [count.codeId, count.scans]));
  }

  /** How many codes each placement has. */
  async countByPlacement(placementIds: string[]): Promise<Map<string, number>> {
    if (placementIds.length === 0) return new Map();
    const counts = await this.rows.createQueryBuilder('code').select('code.placementId', 'placementId').addSelect('COUNT(*)', 'codes')
      .where('code.placementId IN (:...placementIds)', { placementIds }).groupBy('code.placementId').getRawMany<{ placementId: string; codes: string }>();
    return new Map(counts.map((row) => [row.placementId, Number(row.codes)]));
  }

  batchesOf(materialId: string): Promise<Batch[]> {
    return this.transaction.manager.find(Batch, { where: { materialId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
