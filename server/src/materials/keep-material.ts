import type { MaterialBody, PlacementBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { CheckMaterial } from './check-material.js';
import { CodeRepository } from './code.repository.js';
import { Material } from './material.entity.js';
import { PlacementHasCodes } from './material.errors.js';
import { MaterialRepository } from './material.repository.js';
import { Placement } from './placement.entity.js';

/** Designs a material with its placements, new or known, also after it is printed; retires it or brings it back. */
@Injectable()
export class KeepMaterial {
  constructor(
    private readonly transaction: Transaction,
    private readonly materials: MaterialRepository,
    private readonly codes: CodeRepository,
    private readonly check: CheckMaterial,
    private readonly clock: Clock,
  ) {}

  design(id: string | null, body: MaterialBody): Promise<Material> {
    return this.transaction.run(async () => {
      await this.check.execute(body);
      const material = id ? await this.materials.getForUpdate(id) : Object.assign(new Material(), { id: newId(), createdAt: this.clock.now() });
      material.edit(body);
      await this.materials.save(material);
      await this.keepPlacements(material.id, body.placements);
      return material;
    });
  }

  setRetired(id: string, isRetired: boolean): Promise<Material> {
    return this.transaction.run(async () => {
      const material = await this.materials.getForUpdate(id);
      material.retiredAt = isRetired ? (material.retiredAt ?? this.clock.now()) : null;
      return this.materials.save(material);
    });
  }

  private async keepPlacements(materialId: string, wanted: PlacementBody[]): Promise<void> {
    const present = await this.materials.placementsOf([materialId]);
    const kept = wanted.map((body) => this.placementFor(materialId, body, present));
    const removed = present.filter((placement) => !kept.some((each) => each.id === placement.id)).map((placement) => placement.id);
    if ((await this.codes.countByPlacement(removed)).size > 0) throw new PlacementHasCodes();
    await this.materials.removePlacements(removed);
    await this.materials.savePlacements(kept);
  }

  private placementFor(materialId: string, { id, name, tagIds }: PlacementBody, present: Placement[]): Placement {
    const known = present.find((placement) => placement.id === id);
    return Object.assign(known ?? Object.assign(new Placement(), { id: newId(), materialId, createdAt: this.clock.now() }), { name, tagIds });
  }
}
