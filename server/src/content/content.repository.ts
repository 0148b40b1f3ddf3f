import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { ContentItem } from './content-item.entity.js';

@Injectable()
export class ContentRepository extends Repository<ContentItem> {
  private readonly fast: FastRows<ContentItem>;

  constructor(transaction: Transaction) {
    super(transaction, ContentItem);
    this.fast = new FastRows(transaction, ContentItem);
  }

  async get(id: string): Promise<ContentItem> {
    const item = await this.rows.findOneBy({ id });
    if (!item) throw new NotFound('content item');
    return item;
  }

  async getForUpdate(id: string): Promise<ContentItem> {
    const item = await this.forUpdate(this.rows.createQueryBuilder('item').where({ id })).getOne();
    if (!item) throw new NotFound('content item');
    return item;
  }

  byIds(ids: string[]): Promise<ContentItem[]> {
    return this.fast.whereIn('id', ids);
  }

  all(): Promise<ContentItem[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** What is shown to people who came without a code that leads anywhere. */
  latest(limit: number): Promise<ContentItem[]> {
    return this.rows.find({ where: { retiredAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' }, take: limit });
  }
}
