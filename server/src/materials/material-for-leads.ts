import type { AlertOn, OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { MaterialRepository } from './material.repository.js';

export interface MaterialFacts {
  name: string;
  owner: OwnerRef;
  alertOn: AlertOn;
  campaignId: string;
  placementName: string | null;
}

/** What `leads` needs to know about a material. */
@Injectable()
export class MaterialForLeads {
  constructor(private readonly materials: MaterialRepository) {}

  async execute(materialId: string, placementId: string | null): Promise<MaterialFacts | null> {
    const [material] = await this.materials.byIds([materialId]);
    if (!material) return null;
    const [placement] = placementId ? await this.materials.placementsByIds([placementId]) : [];
    const { name, owner, alertOn, campaignId } = material;
    return { name, owner, alertOn, campaignId, placementName: placement?.name ?? null };
  }
}
