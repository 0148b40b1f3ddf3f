import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { CampaignNotFound } from './campaign.errors.js';
import { Campaign } from './campaign.entity.js';

@Injectable()
export class CampaignRepository extends Repository<Campaign> {
  constructor(transaction: Transaction) {
    super(transaction, Campaign);
  }

  async get(id: string): Promise<Campaign> {
    const campaign = await this.rows.findOneBy({ id });
    if (!campaign) throw new CampaignNotFound();
    return campaign;
  }

  byIds(ids: string[]): Promise<Campaign[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  all(): Promise<Campaign[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
