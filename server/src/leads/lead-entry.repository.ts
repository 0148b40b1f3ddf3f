import { Injectable } from '@nestjs/common';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { LeadEntry } from './lead-entry.entity.js';

@Injectable()
export class LeadEntryRepository extends Repository<LeadEntry> {
  constructor(transaction: Transaction) {
    super(transaction, LeadEntry);
  }

  async add(entry: LeadEntry): Promise<void> {
    await this.rows.createQueryBuilder().insert().values(entry).updateEntity(false).execute();
  }

  hasTouchpoint(touchpointId: string): Promise<boolean> {
    return this.rows.existsBy({ touchpointId });
  }

  /** From the first to the last. */
  ofLead(leadId: string): Promise<LeadEntry[]> {
    return this.rows.find({ where: { leadId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
