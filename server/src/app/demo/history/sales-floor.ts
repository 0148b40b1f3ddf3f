import type { Verdict } from '@chudian/shared';
import { EditContact } from '../../../contacts/edit-contact.js';
import { TagContact } from '../../../contacts/tag-contact.js';
import { AnswerLead } from '../../../leads/answer-lead.js';
import { AssignLead } from '../../../leads/assign-lead.js';
import { Lead } from '../../../leads/lead.entity.js';
import { OpenOwnedLead } from '../../../leads/open-owned-lead.js';
import { RecordCall } from '../../../leads/record-call.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { StaffMember } from '../../../staff/staff-member.entity.js';
import type { Agenda } from '../agenda.js';
import { atWork, later, MINUTE_MS } from '../calendar.js';
import type { DemoCompany } from '../company/demo-company.js';
import { INDUSTRIES, INTENTIONS } from '../company/tags.data.js';
import { callerOf, type DemoWorld } from '../demo-world.js';
import type { Random } from '../random.js';
import { findOut } from './find-out.js';
import type { Person } from './person.js';

const REGIONAL_SALES = ['sales', 'sales2', 'sales3'];
const FORGOTTEN = 0.06;

/** The people who get the alerts: they read, call, answer, put off, and hand over, mostly within hours and at their desks. */
export class SalesFloor {
  private readonly seen = new Set<string>();

  constructor(
    private readonly world: DemoWorld,
    private readonly company: DemoCompany,
    private readonly agenda: Agenda,
    private readonly random: Random,
  ) {}

  /** A lead that nobody has taken up yet is taken up by its owner after a while. */
  async notice(contactId: string, person: Person): Promise<void> {
    const lead = await this.openLeadOf(contactId);
    if (!lead || this.seen.has(lead.id)) return;
    this.seen.add(lead.id);
    if (this.random.happens(FORGOTTEN)) return;
    const reaction = this.random.happens(0.7) ? this.random.between(3, 55) : this.random.between(60, 600);
    this.planAt(later(this.world.now, reaction * MINUTE_MS), () => this.takeUp(lead.id, person));
  }

  private async takeUp(leadId: string, person: Person): Promise<void> {
    const { lead, owner } = await this.leadWithOwner(leadId);
    if (!lead.isOpen || !owner) return;
    if (owner.role === 'sdr' && this.random.happens(0.75)) return this.handOver(lead, owner, person);
    await this.call(lead, owner, person);
    await this.answer(lead, owner, person, findOut(this.random, owner, this.world.now));
  }

  /** SDRs find out whether it is worth a salesperson's time, and whose. */
  private async handOver(lead: Lead, owner: StaffMember, person: Person): Promise<void> {
    await this.call(lead, owner, person);
    const successor = this.company.staff.get(this.random.pick(REGIONAL_SALES));
    await this.world.get(AssignLead).execute(callerOf(owner), lead.id, successor.id);
    await this.world.settle();
    this.planAt(later(this.world.now, this.random.between(10, 300) * MINUTE_MS), () => this.takeUp(lead.id, person));
  }

  /** Whoever left a number is called, and then known by name. */
  private async call(lead: Lead, owner: StaffMember, { name, company, title }: Person): Promise<void> {
    const { phone } = await this.world.get(OpenOwnedLead).execute(callerOf(owner), lead.id);
    if (!phone) return;
    await this.world.get(RecordCall).execute(callerOf(owner), lead.id);
    if (this.random.happens(0.8)) await this.world.get(EditContact).execute(lead.contactId, { name, company, title });
  }

  private async answer(lead: Lead, owner: StaffMember, person: Person, answer: ReturnType<typeof findOut>): Promise<void> {
    await this.world.get(AnswerLead).execute(callerOf(owner), lead.id, answer);
    if (answer.verdict === 'valid') await this.noteInterest(lead, owner);
    if (answer.remindAt) this.planToComeBack(lead.id, answer.remindAt, person);
  }

  private async noteInterest({ contactId }: Lead, { id }: StaffMember): Promise<void> {
    for (const name of [this.random.pick(INTENTIONS), this.random.pick(INDUSTRIES)]) {
      await this.world.get(TagContact).execute({ contactId, tagId: this.company.tags.get(name).id, setByKind: 'staff', setById: id });
    }
  }

  /** At the time that he named the reminder comes, and usually he follows it. */
  private planToComeBack(leadId: string, remindAt: Date, person: Person): void {
    this.agenda.add(remindAt, () => this.world.settle());
    if (this.random.happens(0.85)) this.planAt(later(remindAt, this.random.between(5, 240) * MINUTE_MS), () => this.comeBack(leadId, person));
  }

  private async comeBack(leadId: string, person: Person): Promise<void> {
    const { lead, owner } = await this.leadWithOwner(leadId);
    if (!lead.isOpen || !owner) return;
    const verdict: Verdict = this.random.happens(0.6) ? 'valid' : 'invalid';
    await this.answer(lead, owner, person, findOut(this.random, owner, this.world.now, verdict));
  }

  private planAt(at: Date, act: () => Promise<void>): void {
    this.agenda.add(atWork(this.random, at), act);
  }

  private openLeadOf(contactId: string): Promise<Lead | null> {
    return this.world.get(Transaction).manager.findOneBy(Lead, { openKey: contactId });
  }

  /** As they are now: the lead may have gone to somebody else, and somebody may have left. */
  private async leadWithOwner(id: string): Promise<{ lead: Lead; owner: StaffMember | null }> {
    const lead = await this.world.get(Transaction).manager.findOneByOrFail(Lead, { id });
    const owner = this.company.staffMember(lead.ownerStaffId ?? '');
    return { lead, owner: owner?.isActive ? owner : null };
  }
}
