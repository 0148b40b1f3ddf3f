import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import type { Place } from '../platform/http/cursor.js';
import { Transaction } from '../platform/database/transaction.js';
import { Touchpoint } from './touchpoint.entity.js';

@Injectable()
export class TouchpointRepository extends Repository<Touchpoint> {
  constructor(transaction: Transaction) {
    super(transaction, Touchpoint);
  }

  /** The touchpoints of one person, who may have several contacts, latest first. */
  latestOf(contactIds: string[], wish: { from?: Date; to?: Date; after: Place | null; limit: number }): Promise<Touchpoint[]> {
    const query = this.rows.createQueryBuilder('touch').where('touch.contactId IN (:...contactIds)', { contactIds })
      .orderBy('touch.at', 'DESC').addOrderBy('touch.id', 'DESC').take(wish.limit);
    if (wish.from) query.andWhere('touch.at >= :from', { from: wish.from });
    if (wish.to) query.andWhere('touch.at < :to', { to: wish.to });
    const place = wish.after;
    if (place) query.andWhere(new Brackets((or) => or.where('touch.at < :at', place).orWhere('touch.at = :at AND touch.id < :id', place)));
    return query.getMany();
  }
}
