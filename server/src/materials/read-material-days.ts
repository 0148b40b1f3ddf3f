import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { Transaction } from '../platform/database/transaction.js';
import { MaterialDay } from './scan-counts.entity.js';

/** The daily summaries, for reports. */
@Injectable()
export class ReadMaterialDays {
  constructor(private readonly transaction: Transaction) {}

  /** Days are inclusive: one row for each placement, campaign and day that had a scan. */
  execute(wish: { from: string; to: string; materialId?: string; campaignId?: string }): Promise<MaterialDay[]> {
    const { from, to, materialId, campaignId } = wish;
    return this.transaction.manager.find(MaterialDay, {
      where: { day: Between(from, to), ...(materialId && { materialId }), ...(campaignId && { campaignId }) },
      order: { day: 'ASC', placementId: 'ASC', campaignId: 'ASC' },
    });
  }
}
