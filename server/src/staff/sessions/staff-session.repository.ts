import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { StaffSession } from './staff-session.entity.js';

@Injectable()
export class StaffSessionRepository extends Repository<StaffSession> {
  constructor(transaction: Transaction) {
    super(transaction, StaffSession);
  }

  async add(session: StaffSession): Promise<void> {
    await this.rows.insert(session);
  }

  findByToken(tokenHash: string): Promise<StaffSession | null> {
    return this.rows.findOneBy({ tokenHash });
  }

  async noteSight(id: string, at: Date, address: string): Promise<void> {
    await this.rows.update(id, { lastSeenAt: at, address });
  }

  /** The sessions of one person that are not over, latest first. */
  runningOf(staffId: string, now: Date): Promise<StaffSession[]> {
    return this.rows.find({
      where: { staffId, lastSeenAt: MoreThan(StaffSession.oldestSight(now)), startedAt: MoreThan(StaffSession.oldestStart(now)) },
      order: { startedAt: 'DESC', id: 'DESC' },
    });
  }

  /** False when this person has no such session. */
  async end(id: string, staffId: string): Promise<boolean> {
    return (await this.rows.delete({ id, staffId })).affected === 1;
  }

  async endAllOf(staffId: string): Promise<void> {
    await this.rows.delete({ staffId });
  }

  async endOthersOf(staffId: string, keptId: string): Promise<void> {
    await this.rows.delete({ staffId, id: Not(keptId) });
  }

  /** Deletes some of those that are over; false when none is left. One that is too old is seen no more, and so goes by its last sight too. */
  async clear(now: Date, portion: number): Promise<boolean> {
    const over = await this.rows.find({ select: { id: true }, where: { lastSeenAt: LessThanOrEqual(StaffSession.oldestSight(now)) }, take: portion });
    if (over.length > 0) await this.rows.delete({ id: In(over.map((session) => session.id)) });
    return over.length === portion;
  }
}
