import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../platform/background/background.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { leadDue } from './lead.alerts.js';
import type { Lead } from './lead.entity.js';
import { LeadRepository } from './lead.repository.js';
import { TellOwner } from './tell-owner.js';

const PORTION = 20;

/** Reminds owners of the leads that they wanted to come back to. The reminder and its note are one transaction, so it comes once. */
@Injectable()
export class RemindOfLeads implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly tellOwner: TellOwner,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'remind-of-leads', restMs: 2_000, turn: () => this.execute() });
  }

  execute(): Promise<boolean> {
    return this.transaction.run(async () => {
      const due = await this.leads.toRemindOf(this.clock.now(), PORTION);
      for (const lead of due) await this.remindOf(lead);
      return due.length === PORTION;
    });
  }

  private async remindOf(lead: Lead): Promise<void> {
    await this.tellOwner.execute(lead, leadDue(lead, lead.reminderDueAt ?? this.clock.now()));
    lead.noteReminder();
    await this.leads.save(lead);
  }
}
