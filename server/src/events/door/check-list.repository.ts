import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { CheckList } from './check-list.entity.js';
import { CheckListNotFound } from './door.errors.js';

@Injectable()
export class CheckListRepository extends Repository<CheckList> {
  private readonly fast: FastRows<CheckList>;

  constructor(transaction: Transaction) {
    super(transaction, CheckList);
    this.fast = new FastRows(transaction, CheckList);
  }

  /** In the order in which they were made. */
  async ofEvent(eventId: string): Promise<CheckList[]> {
    return (await this.fast.whereIn('eventId', [eventId])).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async getOfEvent(eventId: string, id: string): Promise<CheckList> {
    const list = await this.rows.findOneBy({ id, eventId });
    if (!list) throw new CheckListNotFound();
    return list;
  }

  /** Two may be the first at once: both make the same one. */
  async add(list: CheckList): Promise<void> {
    try {
      await this.rows.insert(list);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async remove({ id }: CheckList): Promise<void> {
    await this.rows.delete({ id });
  }
}
