import type { OrderState, OrderSubject, OrdersQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Between, Brackets, In, IsNull, LessThanOrEqual, Not, Or } from 'typeorm';
import { claimDue, type Claim } from '../platform/background/claims.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { placeAfter } from '../platform/http/cursor.js';
import { keyOf, Order } from './order.entity.js';
import { OrderNotFound } from './order.errors.js';

const LEASE_MS = 30_000;
const UNSETTLED: OrderState[] = ['open', 'closing'];

@Injectable()
export class OrderRepository extends Repository<Order> {
  constructor(transaction: Transaction) {
    super(transaction, Order);
  }

  /** The unique key refuses a second open order of a subject. */
  async add(order: Order): Promise<void> {
    await this.rows.insert(order);
  }

  async get(id: string): Promise<Order> {
    const order = await this.rows.findOneBy({ id });
    if (!order) throw new OrderNotFound();
    return order;
  }

  async getForUpdate(id: string): Promise<Order> {
    const order = await this.forUpdate(this.rows.createQueryBuilder('order').where({ id })).getOne();
    if (!order) throw new OrderNotFound();
    return order;
  }

  findOpenOf(subject: OrderSubject): Promise<Order | null> {
    return this.rows.findOneBy({ openKey: keyOf(subject) });
  }

  async isPaid(subject: OrderSubject): Promise<boolean> {
    return this.rows.existsBy({ paidKey: keyOf(subject) });
  }

  /** Takes some that WeChat has to be asked about, or that are to be closed. */
  claim(limit: number, now: Date): Promise<Claim<Order>> {
    return claimDue(this.transaction, Order, { where: { state: In(UNSETTLED) }, limit, leaseMs: LEASE_MS, now });
  }

  /** True for whoever may ask WeChat now: somebody who taps all the time does not ask all the time. */
  async takeTurnToAsk(id: string, now: Date, restMs: number): Promise<boolean> {
    const before = new Date(now.getTime() - restMs);
    const { affected } = await this.rows.update({ id, state: In(UNSETTLED), preparedAt: Not(IsNull()), askedAt: Or(IsNull(), LessThanOrEqual(before)) }, { askedAt: now });
    return affected === 1;
  }

  /** Newest first. */
  latest(query: OrdersQuery, limit: number): Promise<Order[]> {
    const found = this.rows.createQueryBuilder('order').orderBy('order.createdAt', 'DESC').addOrderBy('order.id', 'DESC').take(limit);
    if (query.state) found.andWhere({ state: query.state });
    if (query.trouble) found.andWhere({ trouble: query.trouble === 'any' ? Not(IsNull()) : query.trouble });
    if (query.subjectKind) found.andWhere({ subjectKind: query.subjectKind });
    if (query.subjectId) found.andWhere({ subjectId: query.subjectId });
    if (query.contactId) found.andWhere({ contactId: query.contactId });
    if (query.createdFrom) found.andWhere('order.createdAt >= :from', { from: new Date(query.createdFrom) });
    if (query.createdTo) found.andWhere('order.createdAt < :to', { to: new Date(query.createdTo) });
    const place = placeAfter(query.after);
    if (place) found.andWhere(new Brackets((or) => or.where('order.createdAt < :at', place).orWhere('order.createdAt = :at AND order.id < :id', place)));
    return found.getMany();
  }

  byIds(ids: string[]): Promise<Order[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  /** What came in on one day, for the bill. */
  paidBetween(from: Date, to: Date): Promise<Order[]> {
    return this.rows.find({ where: { paidAt: Between(from, new Date(to.getTime() - 1)) }, order: { paidAt: 'ASC', id: 'ASC' } });
  }

  async firstPlacedAt(): Promise<Date | null> {
    const [first] = await this.rows.find({ select: { id: true, createdAt: true }, order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
    return first?.createdAt ?? null;
  }
}
