import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { isDuplicate } from '../../database/database-errors.js';
import { Repository } from '../../database/repository.js';
import { Transaction } from '../../database/transaction.js';
import { PushReceipt } from './push-receipt.entity.js';

/** WeChat repeats for half a minute; an operator who replays a day's log is told apart as well. */
const KEPT_MS = 3 * 86_400_000;

/** A push that was kept before. */
export class PushRepeated extends Error {}

@Injectable()
export class PushReceipts extends Repository<PushReceipt> {
  constructor(transaction: Transaction, private readonly clock: Clock) {
    super(transaction, PushReceipt);
  }

  async add(dedupeKey: string): Promise<void> {
    await this.rows.insert({ dedupeKey, createdAt: this.clock.now() }).catch((error: unknown) => {
      throw isDuplicate(error) ? new PushRepeated() : error;
    });
  }

  async forgetOld(): Promise<void> {
    await this.rows.delete({ createdAt: LessThan(new Date(this.clock.now().getTime() - KEPT_MS)) });
  }
}
