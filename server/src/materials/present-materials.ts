import type { MaterialRow, MaterialView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadCampaigns } from '../campaigns/read-campaigns.js';
import { OwnerNames, ownerKey } from '../distributors/owner-names.js';
import { CodeRepository } from './code.repository.js';
import type { Material } from './material.entity.js';
import { MaterialRepository } from './material.repository.js';
import { ReadScanTotals } from './read-scan-totals.js';

@Injectable()
export class PresentMaterials {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly codes: CodeRepository,
    private readonly campaigns: ReadCampaigns,
    private readonly owners: OwnerNames,
    private readonly totals: ReadScanTotals,
  ) {}

  async rows(materials: Material[]): Promise<MaterialRow[]> {
    return (await this.views(materials)).map(({ id, name, form, campaign, owner, placements, codes, scans, isRetired, createdAt }) => ({ id, name, form, campaign, owner, placements, codes, scans, isRetired, createdAt }));
  }

  async one(material: Material): Promise<MaterialView> {
    return (await this.views([material]))[0];
  }

  private async views(materials: Material[]): Promise<MaterialView[]> {
    if (materials.length === 0) return [];
    const ids = materials.map((material) => material.id);
    const placements = await this.materials.placementsOf(ids);
    const codes = await this.codes.countByPlacement(placements.map((placement) => placement.id));
    const campaigns = await this.campaigns.byIds(materials.map((material) => material.campaignId));
    const owners = await this.owners.of(materials.map((material) => material.owner));
    const scans = await this.totals.byMaterial(ids);
    return materials.map((material) => {
      const own = placements.filter((placement) => placement.materialId === material.id).map(({ id, name, tagIds }) => ({ id, name, tagIds, codes: codes.get(id) ?? 0 }));
      const { id, name, form, tagIds, landing, landingRules, utm, alertOn, version } = material;
      return {
        id, name, form, tagIds, landing, landingRules, utm, alertOn, version,
        campaign: { id: material.campaignId, name: campaigns.get(material.campaignId)?.name ?? '' },
        owner: { ...material.owner, name: owners.get(ownerKey(material.owner)) ?? '（已停用）' },
        placements: own.map((placement) => ({ id: placement.id, name: placement.name })), placementDetails: own,
        codes: own.reduce((total, placement) => total + placement.codes, 0), scans: scans.get(id) ?? 0,
        validFrom: material.validFrom?.toISOString() ?? null, validUntil: material.validUntil?.toISOString() ?? null,
        isRetired: material.retiredAt !== null, createdAt: material.createdAt.toISOString(),
      };
    });
  }
}
