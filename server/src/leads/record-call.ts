import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import { LeadRepository } from './lead.repository.js';

/** Somebody tapped the number to call it. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, leadId: string): Promise<void> {
    return this.transaction.run(async () => {
      const lead = await this.leads.getVisible(caller, leadId);
      await this.entries.add(LeadEntry.of(lead.id, this.clock.now(), { kind: 'called', text: '拨打电话', byId: caller.staffId }));
    });
  }
}
