import { Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';

/** Campaigns for other capabilities. */
@Injectable()
export class ReadCampaigns {
  constructor(private readonly campaigns: CampaignRepository) {}

  get(id: string): Promise<Campaign> {
    return this.campaigns.get(id);
  }

  async byIds(ids: string[]): Promise<Map<string, Campaign>> {
    const campaigns = await this.campaigns.byIds([...new Set(ids)]);
    return new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  }
}
