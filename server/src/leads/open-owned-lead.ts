import type { OwnedLeadView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { OpenPhone } from '../contacts/open-phone.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import type { Lead } from './lead.entity.js';
import { LeadRepository } from './lead.repository.js';
import { ReadLeads } from './read-leads.js';

/** The lead on its owner's phone, with the number to call. Whoever reads the number leaves an audit row, once an hour. */
@Injectable()
export class OpenOwnedLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly read: ReadLeads,
    private readonly contacts: ReadContacts,
    private readonly openPhone: OpenPhone,
    private readonly audit: RecordAudit,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, leadId: string): Promise<OwnedLeadView> {
    const lead = await this.leads.getVisible(caller, leadId);
    const contact = await this.contacts.survivorOf(lead.contactId);
    const phone = await this.openPhone.execute(contact.id);
    if (phone && lead.notePhoneReading(caller.staffId, this.clock.now())) await this.keepReading(lead, caller);
    return { ...(await this.read.view(lead)), phone };
  }

  private keepReading(lead: Lead, caller: StaffCaller): Promise<void> {
    return this.transaction.run(async () => {
      await this.leads.keepPhoneReading(lead);
      await this.audit.execute({ by: caller, action: 'phone-revealed', subject: `联系人 ${lead.contactId}`, detail: `线索 ${lead.id}` });
    });
  }
}
