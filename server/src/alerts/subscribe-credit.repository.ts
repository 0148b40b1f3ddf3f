import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { SubscribeCredit } from './subscribe-credit.entity.js';

@Injectable()
export class SubscribeCreditRepository extends Repository<SubscribeCredit> {
  constructor(transaction: Transaction) {
    super(transaction, SubscribeCredit);
  }

  find(holderId: string, templateId: string): Promise<SubscribeCredit | null> {
    return this.rows.findOneBy({ holderId, templateId });
  }

  /** The count, begun when there is none. */
  async getForUpdate(holderId: string, templateId: string): Promise<SubscribeCredit> {
    await this.begin(holderId, templateId);
    return this.forUpdate(this.rows.createQueryBuilder('credit').where({ holderId, templateId })).getOneOrFail();
  }

  private async begin(holderId: string, templateId: string): Promise<void> {
    if (await this.find(holderId, templateId)) return;
    try {
      await this.rows.insert(SubscribeCredit.none(newId(), holderId, templateId));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
