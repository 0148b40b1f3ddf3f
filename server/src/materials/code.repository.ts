import { Injectable } from '@nestjs/common';
import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { Code } from './code.entity.js';
import { CodeNotFound } from './material.errors.js';
import { CodeCount } from './scan-counts.entity.js';

/** All codes of a material, or those of one of its batches. */
export interface CodeSelection {
  materialId: string;
  batchId?: string;
}

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

  insertAll(codes: Code[]): Promise<void> {
    return this.fast.insert(codes);
  }

  async getForUpdate(id: string): Promise<Code> {
    const code = await this.forUpdate(this.rows.createQueryBuilder('code').where({ id })).getOne();
    if (!code) throw new CodeNotFound();
    return code;
  }

  /** The codes of a material or of one batch, in the order in which they were made. */
  page({ after, limit, ...selection }: CodeSelection & { after?: string; limit: number }): Promise<Code[]> {
    return this.inOrder(selection, after).limit(limit).getMany();
  }

  /** The same without retired ones. */
  printable({ after, limit, ...selection }: CodeSelection & { after?: string; limit: number }): Promise<Code[]> {
    return this.inOrder(selection, after).andWhere('code.retiredAt IS NULL').limit(limit).getMany();
  }

  countPrintable({ materialId, batchId }: CodeSelection): Promise<number> {
    return this.rows.countBy({ materialId, ...(batchId && { batchId }), retiredAt: IsNull() });
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

  /** A batch is read by its numbers, for which there is an index. */
  private inOrder({ materialId, batchId }: CodeSelection, after?: string): SelectQueryBuilder<Code> {
    const key = batchId ? 'code.number' : 'code.id';
    const query = this.rows.createQueryBuilder('code').where(batchId ? { batchId } : { materialId }).orderBy(key);
    return after ? query.andWhere(`${key} > :after`, { after: batchId ? Number(after) : after }) : query;
  }
}

/** Where to read on after this code. */
export function cursorAfter({ batchId }: CodeSelection, code: Code): string {
  return batchId ? String(code.number) : code.id;
}
