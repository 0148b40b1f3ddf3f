import type { ContentKind } from '@chudian/shared';
import { KeepCampaign } from '../../../campaigns/keep-campaign.js';
import { KeepTag } from '../../../contacts/keep-tag.js';
import { KeepContent } from '../../../content/keep-content.js';
import { shanghaiDay } from '../../../platform/clock/shanghai-day.js';
import type { Agenda } from '../agenda.js';
import { daysBefore, morningBefore } from '../calendar.js';
import type { DemoWorld } from '../demo-world.js';
import { ARTICLES } from './articles.data.js';
import { CAMPAIGNS } from './campaigns.data.js';
import { CASES } from './cases.data.js';
import { KIND_COLOURS, type ContentSheet } from './content-sheet.js';
import { coverOf } from './cover.js';
import type { DemoCompany } from './demo-company.js';
import { TAGS } from './tags.data.js';
import { WHITE_PAPERS } from './white-papers.data.js';

const CONTENT: [ContentKind, ContentSheet[]][] = [['white-paper', WHITE_PAPERS], ['case', CASES], ['article', ARTICLES]];

export async function makeTags(world: DemoWorld, company: DemoCompany): Promise<void> {
  for (const [group, names] of Object.entries(TAGS)) {
    for (const name of names) company.tags.add(name, await world.get(KeepTag).execute(null, { name, group }));
  }
}

/** Content comes out over the year. */
export function planContent(world: DemoWorld, company: DemoCompany, agenda: Agenda, today: Date): void {
  for (const [kind, sheets] of CONTENT) {
    for (const { key, days, label, ...facts } of sheets) {
      agenda.add(morningBefore(today, days), async () => {
        const coverUrl = coverOf({ label, colour: KIND_COLOURS[kind] ?? '#444' });
        company.content.add(key, await world.get(KeepContent).write(null, { ...facts, kind, coverUrl }));
      });
    }
  }
}

export function planCampaigns(world: DemoWorld, company: DemoCompany, agenda: Agenda, today: Date): void {
  for (const { key, from, to, ...facts } of CAMPAIGNS) {
    const dates = { startsOn: shanghaiDay(daysBefore(today, from)), endsOn: to === null ? null : shanghaiDay(daysBefore(today, to)) };
    agenda.add(morningBefore(today, from), async () => {
      company.campaigns.add(key, await world.get(KeepCampaign).plan(null, { ...facts, ...dates }));
    });
  }
}
