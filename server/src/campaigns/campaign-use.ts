import { Injectable } from '@nestjs/common';

type CountMaterials = (campaignIds: string[]) => Promise<Map<string, number>>;

/** How many materials a campaign has. `materials` stands to the right and registers itself. */
@Injectable()
export class CampaignUse {
  private count: CountMaterials = () => Promise.resolve(new Map());

  register(count: CountMaterials): void {
    this.count = count;
  }

  materialsOf(campaignIds: string[]): Promise<Map<string, number>> {
    return this.count(campaignIds);
  }
}
