import { KeepDistributor } from '../../../distributors/keep-distributor.js';
import { AddStaffMember } from '../../../staff/add-staff-member.js';
import { KeepAssignmentRule } from '../../../staff/assignment/keep-assignment-rule.js';
import { IssueBindingCode } from '../../../staff/wechat/issue-binding-code.js';
import { callerOf, type DemoWorld } from '../demo-world.js';
import type { DemoCompany } from './demo-company.js';
import { ASSIGNMENT_RULES, DEMO_PASSWORD, DISTRIBUTORS, emailOf, STAFF, type StaffSheet } from './staff.data.js';

const FOUNDER = { staffId: null, name: '系统初始化', address: '' };

/** Distributors, everybody with a sign-in, and the rules by which leads go round. */
export async function hireStaff(world: DemoWorld, company: DemoCompany): Promise<void> {
  for (const { key, ...facts } of DISTRIBUTORS) company.distributors.add(key, await world.get(KeepDistributor).execute(null, facts));
  for (const sheet of STAFF) await hire(world, company, sheet);
  for (const { key, name, members } of ASSIGNMENT_RULES) {
    const memberIds = members.map((member) => company.staff.get(member).id);
    company.rules.add(key, await world.get(KeepAssignmentRule).execute(null, { name, memberIds }));
  }
}

async function hire(world: DemoWorld, company: DemoCompany, sheet: StaffSheet): Promise<void> {
  const { key, name, role, title, phone, distributor, wecom } = sheet;
  const distributorId = distributor ? company.distributors.get(distributor).id : null;
  const facts = { name, email: emailOf(sheet), role, title, phone, wecomUserId: wecom ?? null, distributorId };
  const { member } = await world.get(AddStaffMember).execute(FOUNDER, facts, DEMO_PASSWORD);
  company.hire(key, member);
}

/** Those who have a phone in the sandbox scan their binding code with it, as they would. */
export async function bindPhones(world: DemoWorld, company: DemoCompany): Promise<void> {
  for (const { key, person, isBound } of STAFF) {
    if (!person || !isBound) continue;
    const member = company.staff.get(key);
    const { url } = await world.get(IssueBindingCode).execute(callerOf(member), member.id);
    await world.wechat.scan(person, url);
    await world.settle();
  }
}
