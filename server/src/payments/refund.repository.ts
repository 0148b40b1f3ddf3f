import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { claimDue, type Claim } from '../platform/background/claims.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { OrderNotFound } from './order.errors.js';
import { Refund } from './refund.entity.js';

const LEASE_MS = 30_000;

@Injectable()
export class RefundRepository extends Repository<Refund> {
  constructor(transaction: Transaction) {
    super(transaction, Refund);
  }

  async add(refund: Refund): Promise<void> {
    await this.rows.insert(refund);
  }

  /** Takes some that WeChat has to be told of, or asked about. */
  claim(limit: number, now: Date): Promise<Claim<Refund>> {
    return claimDue(this.transaction, Refund, { where: { state: In(['waiting', 'processing', 'abnormal']) }, limit, leaseMs: LEASE_MS, now });
  }

  find(id: string): Promise<Refund | null> {
    return this.rows.findOneBy({ id });
  }

  findForUpdate(id: string): Promise<Refund | null> {
    return this.forUpdate(this.rows.createQueryBuilder('refund').where({ id })).getOne();
  }

  async getForUpdate(id: string): Promise<Refund> {
    const refund = await this.findForUpdate(id);
    if (!refund) throw new OrderNotFound();
    return refund;
  }

  ofOrder(orderId: string): Promise<Refund[]> {
    return this.rows.find({ where: { orderId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  byIds(ids: string[]): Promise<Refund[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  /** What WeChat took on one day, for the bill. */
  acceptedBetween(from: Date, to: Date): Promise<Refund[]> {
    return this.rows.find({ where: { acceptedAt: Between(from, new Date(to.getTime() - 1)) }, order: { acceptedAt: 'ASC', id: 'ASC' } });
  }
}
