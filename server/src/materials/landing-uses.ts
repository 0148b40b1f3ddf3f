import type { Material } from './material.entity.js';

/** How many of the materials lead to each of these content items. */
export function landingUses(materials: Material[], contentIds: string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const material of materials) {
    const landings = [material.landing, ...material.landingRules.map((rule) => rule.landing)];
    const used = new Set(landings.flatMap((landing) => (landing.kind === 'content' ? [landing.contentId] : [])));
    for (const id of contentIds) if (used.has(id)) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}
