import type { Landing, MaterialBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadCampaigns } from '../campaigns/read-campaigns.js';
import { TagNames } from '../contacts/tag-names.js';
import { ReadContent } from '../content/read-content.js';
import { OwnerNames, ownerKey } from '../distributors/owner-names.js';
import { LandingEvents } from './landing-events.js';
import { LandingInvalid, OwnerUnknown } from './material.errors.js';

/** Refuses a material that names things that do not exist: nobody may find that out by scanning. */
@Injectable()
export class CheckMaterial {
  constructor(
    private readonly campaigns: ReadCampaigns,
    private readonly content: ReadContent,
    private readonly events: LandingEvents,
    private readonly tags: TagNames,
    private readonly owners: OwnerNames,
  ) {}

  async execute(body: MaterialBody): Promise<void> {
    await this.campaigns.get(body.campaignId);
    if (!(await this.owners.of([body.owner])).has(ownerKey(body.owner))) throw new OwnerUnknown();
    const problems = { ...(await this.landingProblems(body)), ...(await this.tagProblems(body)), ...timeProblems(body) };
    if (Object.keys(problems).length > 0) throw new LandingInvalid(problems);
  }

  private async landingProblems(body: MaterialBody): Promise<Record<string, string>> {
    const landings: [string, Landing][] = [['landing', body.landing], ...body.landingRules.map((rule, index): [string, Landing] => [`landingRules.${index}.landing`, rule.landing])];
    const content = await this.content.byIds(landings.flatMap(([, landing]) => (landing.kind === 'content' ? [landing.contentId] : [])));
    const events = await this.events.byIds(landings.flatMap(([, landing]) => (landing.kind === 'event' ? [landing.eventId] : [])));
    const problemOf = (landing: Landing) => {
      if (landing.kind === 'content' && !content.has(landing.contentId)) return '这篇内容不存在，请重新选择';
      return landing.kind === 'event' && !events.has(landing.eventId) ? '这场活动不存在，请重新选择' : null;
    };
    return Object.fromEntries(landings.flatMap(([path, landing]) => { const problem = problemOf(landing); return problem ? [[path, problem]] : []; }));
  }

  private async tagProblems(body: MaterialBody): Promise<Record<string, string>> {
    const used: [string, string[]][] = [
      ['tagIds', body.tagIds], ...body.placements.map((each, index): [string, string[]] => [`placements.${index}.tagIds`, each.tagIds]),
      ...body.landingRules.map((rule, index): [string, string[]] => [`landingRules.${index}.tagId`, rule.tagId ? [rule.tagId] : []]),
    ];
    const known = await this.tags.of(used.flatMap(([, ids]) => ids));
    return Object.fromEntries(used.filter(([, ids]) => ids.some((id) => !known.has(id))).map(([path]) => [path, '标签不存在，请重新选择']));
  }
}

function timeProblems({ validFrom, validUntil }: MaterialBody): Record<string, string> {
  return validFrom && validUntil && validFrom >= validUntil ? { validUntil: '结束时间要晚于开始时间' } : {};
}
