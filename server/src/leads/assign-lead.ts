import { Injectable } from '@nestjs/common';
import { OwnContact } from '../contacts/own-contact.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { PickAnyOwner } from '../distributors/pick-any-owner.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { StaffNames } from '../staff/staff-names.js';
import { leadAssigned } from './lead.alerts.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import type { Lead, LeadOwner } from './lead.entity.js';
import { OwnerUnknown } from './lead.errors.js';
import { LeadRepository } from './lead.repository.js';
import { TellOwner } from './tell-owner.js';

/** Hands a lead to another member of staff, or to a distributor, whose principal then has it. */
@Injectable()
export class AssignLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly pickOwner: PickAnyOwner,
    private readonly contacts: ReadContacts,
    private readonly ownContact: OwnContact,
    private readonly staff: StaffNames,
    private readonly tellOwner: TellOwner,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, leadId: string, ownerId: string): Promise<Lead> {
    return this.transaction.run(async () => {
      const lead = await this.leads.getVisibleForUpdate(caller, leadId);
      const owner = await this.ownerOf(ownerId);
      if (owner.staffId === lead.ownerStaffId) return lead;
      lead.assignTo(owner);
      await this.leads.save(lead);
      await this.tell(lead, caller);
      return lead;
    });
  }

  private async ownerOf(id: string): Promise<LeadOwner> {
    const owner = (await this.pickOwner.execute({ kind: 'staff', id })) ?? (await this.pickOwner.execute({ kind: 'distributor', id }));
    if (!owner) throw new OwnerUnknown();
    return owner;
  }

  private async tell(lead: Lead, caller: StaffCaller): Promise<void> {
    const now = this.clock.now();
    const names = await this.staff.of([lead.ownerStaffId]);
    const entry = LeadEntry.of(lead.id, now, { kind: 'assigned', text: `分配给${names.get(lead.ownerStaffId ?? '') ?? ''}`, byId: caller.staffId });
    await this.entries.add(entry);
    const contact = await this.contacts.survivorOf(lead.contactId);
    await this.ownContact.execute(contact.id, lead.owner);
    if (lead.ownerStaffId !== caller.staffId) await this.tellOwner.execute(lead, leadAssigned(lead, entry.id, caller.name, now));
  }
}
