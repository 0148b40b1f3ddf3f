import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { claimDue, type Claim } from '../../platform/background/claims.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventReminder } from './event-reminder.entity.js';

const LEASE_MS = 60_000;

@Injectable()
export class EventReminderRepository extends Repository<EventReminder> {
  constructor(transaction: Transaction) {
    super(transaction, EventReminder);
  }

  ofEvent(eventId: string): Promise<EventReminder[]> {
    return this.rows.find({ where: { eventId }, order: { id: 'ASC' } });
  }

  /** Those of another time, which have not begun. */
  async forgetOthers(eventId: string, startsAt: Date): Promise<void> {
    await this.rows.delete({ eventId, startsAt: Not(startsAt), doneAt: IsNull() });
  }

  /** The end of an event, or its zone, may change without its beginning. What has begun to go out goes on. */
  async moveUnbegun(id: string, dueAt: Date): Promise<void> {
    await this.rows.update({ id, doneAt: IsNull(), leaseId: IsNull() }, { dueAt });
  }

  claim(now: Date): Promise<Claim<EventReminder>> {
    return claimDue(this.transaction, EventReminder, { where: { doneAt: IsNull() }, limit: 1, leaseMs: LEASE_MS, now });
  }

  /** How far it came, if it is still ours. */
  async keepProgress({ id, afterId, doneAt }: EventReminder, leaseId: string, dueAt: Date): Promise<boolean> {
    const { affected } = await this.rows.update({ id, leaseId }, { afterId, doneAt, dueAt });
    return affected === 1;
  }
}
