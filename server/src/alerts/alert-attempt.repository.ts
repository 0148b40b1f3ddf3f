import { Injectable } from '@nestjs/common';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { AlertAttempt } from './alert-attempt.entity.js';

@Injectable()
export class AlertAttemptRepository extends Repository<AlertAttempt> {
  constructor(transaction: Transaction) {
    super(transaction, AlertAttempt);
  }

  async add(attempts: AlertAttempt[]): Promise<void> {
    if (attempts.length > 0) await this.rows.createQueryBuilder().insert().values(attempts).updateEntity(false).execute();
  }

  /** From the first to the last. */
  ofAlert(alertId: string): Promise<AlertAttempt[]> {
    return this.rows.find({ where: { alertId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
