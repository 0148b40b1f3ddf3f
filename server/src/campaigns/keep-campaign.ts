import type { CampaignBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';

/** Plans a campaign, new or known; archives it or brings it back. */
@Injectable()
export class KeepCampaign {
  constructor(
    private readonly transaction: Transaction,
    private readonly campaigns: CampaignRepository,
    private readonly clock: Clock,
  ) {}

  plan(id: string | null, body: CampaignBody): Promise<Campaign> {
    return this.transaction.run(async () => {
      const campaign = id ? await this.campaigns.getForUpdate(id) : Object.assign(new Campaign(), { id: newId(), createdAt: this.clock.now() });
      campaign.plan(body);
      return this.campaigns.save(campaign);
    });
  }

  setArchived(id: string, isArchived: boolean): Promise<Campaign> {
    return this.transaction.run(async () => {
      const campaign = await this.campaigns.getForUpdate(id);
      campaign.archivedAt = isArchived ? (campaign.archivedAt ?? this.clock.now()) : null;
      return this.campaigns.save(campaign);
    });
  }
}
