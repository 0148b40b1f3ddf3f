import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { MaterialDay } from './scan-counts.entity.js';

/** All scans of materials since they were made, added up from the daily summaries. */
@Injectable()
export class ReadScanTotals {
  constructor(private readonly transaction: Transaction) {}

  async byMaterial(materialIds: string[]): Promise<Map<string, number>> {
    if (materialIds.length === 0) return new Map();
    const sums = await this.transaction.manager.createQueryBuilder(MaterialDay, 'day').select('day.materialId', 'materialId').addSelect('SUM(day.scans)', 'scans')
      .where('day.materialId IN (:...materialIds)', { materialIds }).groupBy('day.materialId').getRawMany<{ materialId: string; scans: string }>();
    return new Map(sums.map((row) => [row.materialId, Number(row.scans)]));
  }
}
