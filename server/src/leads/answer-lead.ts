import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../contacts/read-contacts.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { LeadAnswered } from './lead.domain-events.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import type { Answer, Lead } from './lead.entity.js';
import { LeadIsClosed } from './lead.errors.js';
import { LeadRepository } from './lead.repository.js';
import { answerText } from './lead-words.js';

/** The owner, or somebody who sees all leads, tells what he found out: valid, invalid, or later. */
@Injectable()
export class AnswerLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly contacts: ReadContacts,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, leadId: string, answer: Answer): Promise<Lead> {
    const now = this.clock.now();
    return this.transaction.run(async () => {
      const lead = await this.leads.getVisibleForUpdate(caller, leadId);
      const wasOpen = lead.isOpen;
      lead.answer(answer, caller.staffId, now);
      if (lead.isOpen && !wasOpen) await this.requireNoOther(lead);
      await this.keep(lead);
      await this.entries.add(LeadEntry.of(lead.id, now, { kind: 'answered', text: answerText(answer), byId: caller.staffId }));
      await this.announcer.announce(new LeadAnswered(lead.id, lead.contactId, answer.verdict, caller.staffId, now.toISOString()));
      return lead;
    });
  }

  /** A closed lead cannot be opened again beside another open one of the same person. */
  private async requireNoOther(lead: Lead): Promise<void> {
    const { id } = await this.contacts.survivorOf(lead.contactId);
    if (await this.leads.findOpenOf(id)) throw new LeadIsClosed();
  }

  /** Nor when that one is opened at this very moment. */
  private async keep(lead: Lead): Promise<void> {
    try {
      await this.leads.save(lead);
    } catch (error) {
      throw isDuplicate(error) ? new LeadIsClosed() : error;
    }
  }
}
