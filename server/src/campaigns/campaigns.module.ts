import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubjectNames } from '../contacts/subject-names.js';
import { CampaignUse } from './campaign-use.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignsAdminController } from './campaigns.admin.controller.js';
import { KeepCampaign } from './keep-campaign.js';
import { ReadCampaigns } from './read-campaigns.js';

/** Marketing campaigns: what materials have in common (time, UTM, cost). Owns campaigns. */
@Module({
  imports: [TypeOrmModule.forFeature([Campaign])],
  controllers: [CampaignsAdminController],
  providers: [CampaignRepository, CampaignUse, KeepCampaign, ReadCampaigns],
  exports: [CampaignUse, KeepCampaign, ReadCampaigns],
})
export class CampaignsModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly campaigns: ReadCampaigns,
  ) {}

  onModuleInit(): void {
    this.names.register('campaign', async (ids) => new Map([...(await this.campaigns.byIds(ids))].map(([id, campaign]) => [id, campaign.name])));
  }
}
