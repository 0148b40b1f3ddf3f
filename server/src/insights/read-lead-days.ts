import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { Transaction } from '../platform/database/transaction.js';
import { LeadDay } from './lead-day.entity.js';

/** The leads of placements by day, for reports. Days are inclusive. */
@Injectable()
export class ReadLeadDays {
  constructor(private readonly transaction: Transaction) {}

  execute(wish: { from: string; to: string; materialId?: string; campaignId?: string }): Promise<LeadDay[]> {
    const { from, to, materialId, campaignId } = wish;
    return this.transaction.manager.find(LeadDay, { where: { day: Between(from, to), ...(materialId && { materialId }), ...(campaignId && { campaignId }) }, order: { day: 'ASC', placementId: 'ASC', campaignId: 'ASC' } });
  }
}
