import { AssignLead } from '../../../leads/assign-lead.js';
import { Lead } from '../../../leads/lead.entity.js';
import { KeepMaterial } from '../../../materials/keep-material.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { ChangeStaffMember } from '../../../staff/change-staff-member.js';
import type { Agenda } from '../agenda.js';
import { HOUR_MS, later, morningBefore } from '../calendar.js';
import { callerOf, type DemoWorld } from '../demo-world.js';
import type { DemoCompany } from './demo-company.js';
import { MATERIALS } from './materials.data.js';
import { bodyOf, placementsOf } from './print-materials.js';
import { LEAVER } from './staff.data.js';

const WECHATS_SEND = '/cgi-bin/message/template/send';
const OVER_THE_DAILY_LIMIT = 45009;

/** What does not go smoothly: a salesperson leaves in the middle of things, and WeChat has a bad hour. */
export function planTurningPoints(world: DemoWorld, company: DemoCompany, agenda: Agenda, today: Date): void {
  agenda.add(morningBefore(today, LEAVER.days), () => letGo(world, company));
  agenda.add(morningBefore(today, LEAVER.days - 3), () => giveMaterialToSuccessor(world, company, today));
  agenda.add(morningBefore(today, 6), () => handSomeLeadsOver(world, company));
  const badHour = later(morningBefore(today, 11), HOUR_MS);
  agenda.add(badHour, () => world.wechat.refuseNext(WECHATS_SEND, OVER_THE_DAILY_LIMIT, 3));
  agenda.add(later(badHour, 4 * HOUR_MS), () => world.wechat.forgive());
}

/** His leads stay with him, and so alerts about them reach nobody until somebody hands them over. */
async function letGo(world: DemoWorld, company: DemoCompany): Promise<void> {
  const { id, name, email, role } = company.staff.get(LEAVER.key);
  company.hire(LEAVER.key, await world.get(ChangeStaffMember).execute(callerOf(company.staff.get('admin')), id, { name, email, role, isActive: false }));
}

/** An edit of a material that has long been printed. */
async function giveMaterialToSuccessor(world: DemoWorld, company: DemoCompany, today: Date): Promise<void> {
  const material = company.materials.get(LEAVER.material);
  const sheet = MATERIALS.find(({ key }) => key === LEAVER.material)!;
  const body = bodyOf(company, { ...sheet, owner: { kind: 'staff', key: LEAVER.takenOverBy } }, today);
  const known = await placementsOf(world, material.id);
  const placements = body.placements.map((placement) => ({ ...placement, id: known.get(placement.name)!.id }));
  await world.get(KeepMaterial).design(material.id, { ...body, placements, version: material.version });
}

/** The marketer has seen the undelivered alerts, and begins to clear them up. */
async function handSomeLeadsOver(world: DemoWorld, company: DemoCompany): Promise<void> {
  const ownerStaffId = company.staff.get(LEAVER.key).id;
  const leads = await world.get(Transaction).manager.find(Lead, { where: { ownerStaffId }, order: { createdAt: 'ASC', id: 'ASC' } });
  const open = leads.filter((lead) => lead.isOpen);
  const [marketer, successor] = [company.staff.get('marketer'), company.staff.get(LEAVER.takenOverBy)];
  for (const lead of open.slice(0, Math.ceil(open.length / 3))) await world.get(AssignLead).execute(callerOf(marketer), lead.id, successor.id);
  await world.settle();
}
