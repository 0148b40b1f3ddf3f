import { Injectable } from '@nestjs/common';
import { LeadOpened } from '../leads/lead.domain-events.js';
import { shanghaiDay } from '../platform/clock/shanghai-day.js';
import { addToCounters, type CounterTable } from '../platform/database/counters.js';
import { Transaction } from '../platform/database/transaction.js';
import { On } from '../platform/domain-events/on.js';
import { LeadDay } from './lead-day.entity.js';

const DAYS: CounterTable = { entity: LeadDay, keys: ['placementId', 'day', 'campaignId'], facts: ['materialId'], counts: ['leads'] };

/** Counts a lead for its placement. Delivery ends in the same transaction, so no lead is counted twice. */
@Injectable()
export class WhenLeadOpened {
  constructor(private readonly transaction: Transaction) {}

  @On(LeadOpened, 'insights.count-lead')
  async handle({ materialId, placementId, campaignId, at }: LeadOpened): Promise<void> {
    if (!materialId || !placementId || !campaignId) return;
    await addToCounters(this.transaction, DAYS, [{ placementId, day: shanghaiDay(new Date(at)), materialId, campaignId, leads: 1 }]);
  }
}
