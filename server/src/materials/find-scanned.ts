import { Injectable } from '@nestjs/common';
import type { Code } from './code.entity.js';
import { CodeRepository } from './code.repository.js';
import type { Material } from './material.entity.js';
import { MaterialRepository } from './material.repository.js';
import type { Placement } from './placement.entity.js';

export interface Scanned {
  code: Code;
  material: Material;
  placement: Placement;
}

/** What stands behind serials. It is read anew each time: a printed code may be sent elsewhere at any moment. */
@Injectable()
export class FindScanned {
  constructor(
    private readonly codes: CodeRepository,
    private readonly materials: MaterialRepository,
  ) {}

  async execute(serials: string[]): Promise<Map<string, Scanned>> {
    const codes = await this.codes.bySerials([...new Set(serials)]);
    const materials = new Map((await this.materials.byIds(codes.map((code) => code.materialId))).map((material) => [material.id, material]));
    const placements = new Map((await this.materials.placementsByIds(codes.map((code) => code.placementId))).map((placement) => [placement.id, placement]));
    return new Map(codes.flatMap((code) => {
      const [material, placement] = [materials.get(code.materialId), placements.get(code.placementId)];
      return material && placement ? [[code.serial, { code, material, placement }] as const] : [];
    }));
  }
}
