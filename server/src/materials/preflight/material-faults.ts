import type { Landing, PreflightCheck } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { TagNames } from '../../contacts/tag-names.js';
import { OwnerNames, ownerKey } from '../../distributors/owner-names.js';
import { Clock } from '../../platform/clock/clock.js';
import { MaterialRepository } from '../material.repository.js';
import type { Material } from '../material.entity.js';
import { LandingFaults } from './landing-faults.js';

const SORRY: Record<string, string> = {
  retired: '物料已停用，扫码的人只会看到停用提示。请先恢复物料。',
  expired: '物料已过有效期，扫码的人只会看到结束提示。请延长有效期。',
};

/** What is wrong with a material, whatever code of it is scanned: one sentence each, in Chinese, with what to do. */
@Injectable()
export class MaterialFaults {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly landings: LandingFaults,
    private readonly tags: TagNames,
    private readonly owners: OwnerNames,
    private readonly clock: Clock,
  ) {}

  async of(materialId: string): Promise<Record<Extract<PreflightCheck, 'resolves' | 'landing-opens'>, string[]>> {
    const material = await this.materials.get(materialId);
    const resolves = [...(await this.ownerFaults(material)), ...(await this.tagFaults(material))];
    return { resolves, 'landing-opens': [...this.timeFaults(material), ...(await this.landings.of(landingsOf(material)))] };
  }

  private timeFaults(material: Material): string[] {
    const reason = material.sorryAt(this.clock.now());
    return reason && SORRY[reason] ? [SORRY[reason]] : [];
  }

  private async ownerFaults({ owner }: Material): Promise<string[]> {
    const known = await this.owners.of([owner]);
    return known.has(ownerKey(owner)) ? [] : ['物料的负责人已停用或不存在，线索将无人跟进。请重新选择负责人。'];
  }

  private async tagFaults(material: Material): Promise<string[]> {
    const placements = await this.materials.placementsOf([material.id]);
    const used: [string, string[]][] = [
      ['物料', material.tagIds],
      ...placements.map(({ name, tagIds }): [string, string[]] => [`投放位「${name}」`, tagIds]),
      ...material.landingRules.map(({ tagId }, index): [string, string[]] => [`第 ${index + 1} 条落地规则`, tagId ? [tagId] : []]),
    ];
    const known = await this.tags.of(used.flatMap(([, ids]) => ids));
    return used.filter(([, ids]) => ids.some((id) => !known.has(id))).map(([where]) => `${where}用到的标签已不存在。请重新选择标签。`);
  }
}

/** Every landing of a material, with what a marketer calls it. */
function landingsOf(material: Material): [string, Landing][] {
  return [['默认落地', material.landing], ...material.landingRules.map((rule, index): [string, Landing] => [`第 ${index + 1} 条落地规则`, rule.landing])];
}
