import type { Landing, MaterialBody } from '@chudian/shared';
import { KeepMaterial } from '../../../materials/keep-material.js';
import { ListCodes } from '../../../materials/codes/list-codes.js';
import { MakeBatch } from '../../../materials/codes/make-batch.js';
import { MakeCode } from '../../../materials/codes/make-code.js';
import { Placement } from '../../../materials/placement.entity.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Agenda } from '../agenda.js';
import { daysBefore, morningBefore } from '../calendar.js';
import type { DemoWorld } from '../demo-world.js';
import type { DemoCompany } from './demo-company.js';
import { MATERIALS, type LandingSheet, type MaterialSheet } from './materials.data.js';

/** Materials are designed and their codes made at their time; some are taken out of use later. */
export function planMaterials(world: DemoWorld, company: DemoCompany, agenda: Agenda, today: Date): void {
  for (const sheet of MATERIALS) {
    agenda.add(morningBefore(today, sheet.made), () => print(world, company, sheet, today));
    if (sheet.retired) agenda.add(morningBefore(today, sheet.retired), async () => void await world.get(KeepMaterial).setRetired(company.materials.get(sheet.key).id, true));
  }
}

/** What the console would send: also for changing a material after it is printed. */
export function bodyOf(company: DemoCompany, sheet: MaterialSheet, today: Date): MaterialBody {
  const { name, form, campaign, owner, tags, placements, landing, rules = [], alertOn = 'first', expired } = sheet;
  const owners = { staff: company.staff, distributor: company.distributors, rule: company.rules };
  const tagIds = (names: string[]) => names.map((tag) => company.tags.get(tag).id);
  return {
    name, form, alertOn, campaignId: company.campaigns.get(campaign).id, owner: { kind: owner.kind, id: owners[owner.kind].get(owner.key).id }, tagIds: tagIds(tags),
    placements: placements.map((placement) => ({ name: placement.name, tagIds: tagIds(placement.tags ?? []) })),
    landing: landingOf(company, landing),
    landingRules: rules.map(({ tag, landing: then, ...when }) => ({ ...when, ...(tag && { tagId: company.tags.get(tag).id }), landing: landingOf(company, then) })),
    ...(expired && { validUntil: daysBefore(today, expired).toISOString() }),
  };
}

export function landingOf(company: DemoCompany, sheet: LandingSheet): Landing {
  if ('event' in sheet) return { kind: 'event', eventId: company.events.get(sheet.event).id };
  if ('content' in sheet) return { kind: 'content', contentId: company.content.get(sheet.content).id };
  return 'link' in sheet ? { kind: 'link', url: sheet.link, title: sheet.title } : { kind: 'form', title: sheet.form, intro: sheet.intro };
}

/** With the ids that they have got, so that an edit keeps them. */
export async function placementsOf(world: DemoWorld, materialId: string): Promise<Map<string, Placement>> {
  const placements = await world.get(Transaction).manager.findBy(Placement, { materialId });
  return new Map(placements.map((placement) => [placement.name, placement]));
}

async function print(world: DemoWorld, company: DemoCompany, sheet: MaterialSheet, today: Date): Promise<void> {
  const material = company.materials.add(sheet.key, await world.get(KeepMaterial).design(null, bodyOf(company, sheet, today)));
  const placements = await placementsOf(world, material.id);
  for (const { key, name, symbols } of sheet.placements) {
    const placementId = placements.get(name)!.id;
    for (const symbol of symbols) company.codes.add(`${sheet.key}/${key}/${symbol}`, await world.get(MakeCode).execute(material.id, { placementId, symbol }));
    if (sheet.batch?.placement === key) await printSerials(world, company, sheet.key, { ...sheet.batch, materialId: material.id, placementId });
  }
}

async function printSerials(world: DemoWorld, company: DemoCompany, key: string, order: { materialId: string; placementId: string; name: string; size: number }): Promise<void> {
  const { materialId, ...batch } = order;
  const { id: batchId } = await world.get(MakeBatch).execute(materialId, batch);
  await world.settle();
  const { rows } = await world.get(ListCodes).execute({ materialId, batchId, limit: order.size });
  company.serials.add(key, rows);
}
