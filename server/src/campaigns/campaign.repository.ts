import { Injectable } from '@nestjs/common';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { CampaignNotFound } from './campaign.errors.js';
import { Campaign } from './campaign.entity.js';

@Injectable()
export class CampaignRepository extends Repository<Campaign> {
  private readonly fast: FastRows<Campaign>;

  constructor(transaction: Transaction) {
    super(transaction, Campaign);
    this.fast = new FastRows(transaction, Campaign);
  }

  async get(id: string): Promise<Campaign> {
    const campaign = await this.rows.findOneBy({ id });
    if (!campaign) throw new CampaignNotFound();
    return campaign;
  }

  async getForUpdate(id: string): Promise<Campaign> {
    const campaign = await this.forUpdate(this.rows.createQueryBuilder('campaign').where({ id })).getOne();
    if (!campaign) throw new CampaignNotFound();
    return campaign;
  }

  byIds(ids: string[]): Promise<Campaign[]> {
    return this.fast.whereIn('id', ids);
  }

  all(): Promise<Campaign[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
