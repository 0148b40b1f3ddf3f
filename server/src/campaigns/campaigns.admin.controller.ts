import type { CampaignView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { CampaignUse } from './campaign-use.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignDto } from './campaigns.dto.js';
import { KeepCampaign } from './keep-campaign.js';

@Controller('api/admin/campaigns')
export class CampaignsAdminController {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly keep: KeepCampaign,
    private readonly use: CampaignUse,
  ) {}

  @InConsole('campaigns.read')
  @Get()
  async all(): Promise<CampaignView[]> {
    return this.present(await this.campaigns.all());
  }

  @InConsole('campaigns.read')
  @Get(':id')
  async one(@Param('id') id: string): Promise<CampaignView> {
    return this.view(await this.campaigns.get(id));
  }

  @InConsole('campaigns.manage')
  @Post()
  async add(@Body() body: CampaignDto): Promise<CampaignView> {
    return this.view(await this.keep.plan(null, body));
  }

  @InConsole('campaigns.manage')
  @Put(':id')
  async change(@Param('id') id: string, @Body() body: CampaignDto): Promise<CampaignView> {
    return this.view(await this.keep.plan(id, body));
  }

  @InConsole('campaigns.manage')
  @HttpCode(200)
  @Post(':id/archival')
  async archive(@Param('id') id: string): Promise<CampaignView> {
    return this.view(await this.keep.setArchived(id, true));
  }

  @InConsole('campaigns.manage')
  @Delete(':id/archival')
  async revive(@Param('id') id: string): Promise<CampaignView> {
    return this.view(await this.keep.setArchived(id, false));
  }

  private async view(campaign: Campaign): Promise<CampaignView> {
    return (await this.present([campaign]))[0];
  }

  private async present(campaigns: Campaign[]): Promise<CampaignView[]> {
    const materials = await this.use.materialsOf(campaigns.map((campaign) => campaign.id));
    return campaigns.map(({ id, name, startsOn, endsOn, utm, costFen, archivedAt, createdAt }) => ({
      id, name, startsOn, endsOn, utm, costFen, isArchived: archivedAt !== null, materials: materials.get(id) ?? 0, createdAt: createdAt.toISOString(),
    }));
  }
}
