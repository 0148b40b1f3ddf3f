import type { FigureCounts, MaterialReport, ReportQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubjectNames, type NamesById } from '../contacts/subject-names.js';
import { ReadMaterialDays } from '../materials/read-material-days.js';
import type { MaterialDay } from '../materials/scan-counts.entity.js';
import { Clock } from '../platform/clock/clock.js';
import { addDay, entryOf, noFigures } from './add-figures.js';
import type { LeadDay } from './lead-day.entity.js';
import { ReadLeadDays } from './read-lead-days.js';

interface Sums {
  totals: FigureCounts;
  days: Map<string, FigureCounts>;
  materials: Map<string, { campaignId: string; figures: FigureCounts; placements: Map<string, FigureCounts> }>;
}

/** Scans, people, new people and leads by material, placement and day, from the summaries. */
@Injectable()
export class ReadMaterialReport {
  constructor(
    private readonly days: ReadMaterialDays,
    private readonly leadDays: ReadLeadDays,
    private readonly names: SubjectNames,
    private readonly clock: Clock,
  ) {}

  async execute(query: ReportQuery): Promise<MaterialReport> {
    const sums = this.sum(await this.days.execute(query), await this.leadDays.execute(query));
    const materials = await this.names.of('material', [...sums.materials.keys()]);
    const placements = await this.names.of('placement', [...sums.materials.values()].flatMap((each) => [...each.placements.keys()]));
    const campaigns = await this.names.of('campaign', [...sums.materials.values()].map((each) => each.campaignId));
    const named = (id: string, names: NamesById) => ({ id, name: names.get(id) ?? '' });
    const rows = [...sums.materials].map(([id, each]) => ({
      ...each.figures, material: named(id, materials), campaign: named(each.campaignId, campaigns),
      placements: [...each.placements].map(([placementId, figures]) => ({ ...figures, placement: named(placementId, placements) })),
    }));
    return {
      totals: sums.totals, rows: rows.sort((a, b) => b.scans - a.scans || a.material.id.localeCompare(b.material.id)),
      days: [...sums.days].sort(([a], [b]) => a.localeCompare(b)).map(([day, figures]) => ({ ...figures, day })), computedAt: this.clock.now().toISOString(),
    };
  }

  private sum(days: MaterialDay[], leads: LeadDay[]): Sums {
    const sums: Sums = { totals: noFigures(), days: new Map(), materials: new Map() };
    const materialOf = (id: string, campaignId: string) => entryOf(sums.materials, id, () => ({ campaignId, figures: noFigures(), placements: new Map<string, FigureCounts>() }));
    for (const day of days) {
      const material = materialOf(day.materialId, day.campaignId);
      for (const figures of [sums.totals, material.figures, entryOf(sums.days, day.day, noFigures)]) addDay(figures, day, 'material');
      addDay(entryOf(material.placements, day.placementId, noFigures), day, 'placement');
    }
    for (const { materialId, campaignId, placementId, day, leads: count } of leads) {
      const material = materialOf(materialId, campaignId);
      const placement = entryOf(material.placements, placementId, noFigures);
      for (const figures of [sums.totals, material.figures, placement, entryOf(sums.days, day, noFigures)]) figures.leads += count;
    }
    return sums;
  }
}
