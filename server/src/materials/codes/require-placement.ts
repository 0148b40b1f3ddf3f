import { InvalidInput } from '../../platform/errors/domain-error.js';
import type { MaterialRepository } from '../material.repository.js';

/** A code belongs to a placement of its own material. */
export async function requirePlacement(materials: MaterialRepository, materialId: string, placementId: string): Promise<void> {
  await materials.get(materialId);
  const [placement] = await materials.placementsByIds([placementId]);
  if (placement?.materialId !== materialId) throw new InvalidInput({ placementId: '请选择这份物料的投放位' });
}
