import type { AlertState } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { StaffCaller } from '../platform/access/callers.js';
import { claimDue, type Claim } from '../platform/background/claims.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { placeAfter } from '../platform/http/cursor.js';
import { narrowToOwn } from '../staff/narrow-to-own.js';
import { Alert, LEASE_MS } from './alert.entity.js';

export interface AlertsWish {
  state?: AlertState;
  recipientId?: string;
  after?: string;
}

@Injectable()
export class AlertRepository extends Repository<Alert> {
  constructor(transaction: Transaction) {
    super(transaction, Alert);
  }

  /** False when an alert with this key is there already. */
  async add(alert: Alert): Promise<boolean> {
    try {
      await this.rows.createQueryBuilder().insert().values(alert).updateEntity(false).execute();
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Takes some that are due. Those that somebody was sending when he was cut off come back when his lease is over. */
  claim(limit: number, now: Date): Promise<Claim<Alert>> {
    return claimDue(this.transaction, Alert, { where: { state: In(['waiting', 'sending']) }, limit, leaseMs: LEASE_MS, now });
  }

  /** Saves what the holder of the lease did; false when the lease was over and somebody else has it. */
  async saveHeld(alert: Alert, leaseId: string): Promise<boolean> {
    const { state, route, tries, triedSince, isUncertain, spentRoutes, rounds, mayWorkLater, messageId, dueAt, leaseId: nextLease, settledAt } = alert;
    const { affected } = await this.rows.createQueryBuilder().update()
      .set({ state, route, tries, triedSince, isUncertain, spentRoutes, rounds, mayWorkLater, messageId, dueAt, leaseId: nextLease, settledAt })
      .where({ id: alert.id, leaseId }).execute();
    return affected === 1;
  }

  async getForUpdate(id: string): Promise<Alert> {
    const alert = await this.forUpdate(this.rows.createQueryBuilder('alert').where({ id })).getOne();
    if (!alert) throw new NotFound('alert');
    return alert;
  }

  findByMessageForUpdate(messageId: string): Promise<Alert | null> {
    return this.forUpdate(this.rows.createQueryBuilder('alert').where({ messageId })).getOne();
  }

  /** One alert that the caller may see. */
  async getVisible(caller: StaffCaller, id: string): Promise<Alert> {
    const alert = await this.visibleTo(caller).andWhere({ id }).getOne();
    if (!alert) throw new NotFound('alert');
    return alert;
  }

  /** The alerts that the caller may see, latest first. */
  latest(caller: StaffCaller, wish: AlertsWish, limit: number): Promise<Alert[]> {
    const query = newestFirst(this.visibleTo(caller)).take(limit);
    if (wish.state) query.andWhere({ state: wish.state });
    if (wish.recipientId) query.andWhere({ recipientId: wish.recipientId });
    const place = placeAfter(wish.after);
    if (place) query.andWhere(new Brackets((or) => or.where('alert.createdAt < :at', place).orWhere('alert.createdAt = :at AND alert.id < :id', place)));
    return query.getMany();
  }

  ofLead(leadId: string): Promise<Alert[]> {
    return newestFirst(this.rows.createQueryBuilder('alert').where({ leadId })).take(50).getMany();
  }

  countOf(state: AlertState): Promise<number> {
    return this.rows.countBy({ state });
  }

  private visibleTo(caller: StaffCaller): SelectQueryBuilder<Alert> {
    const query = this.rows.createQueryBuilder('alert');
    narrowToOwn(query, caller, { staffId: 'alert.recipientId', distributorId: 'alert.distributorId' });
    return query;
  }
}

const newestFirst = (query: SelectQueryBuilder<Alert>): SelectQueryBuilder<Alert> => query.orderBy('alert.createdAt', 'DESC').addOrderBy('alert.id', 'DESC');
