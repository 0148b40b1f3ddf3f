import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import type { SubscribeAnswer, SubscribeCredit } from './subscribe-credit.entity.js';
import { SubscribeCreditRepository } from './subscribe-credit.repository.js';

/** The ledger of subscribe messages that people still allow us. */
@Injectable()
export class SubscribeCredits {
  constructor(
    private readonly transaction: Transaction,
    private readonly credits: SubscribeCreditRepository,
    private readonly clock: Clock,
  ) {}

  async left(holderId: string, templateId: string): Promise<number> {
    return (await this.credits.find(holderId, templateId))?.left ?? 0;
  }

  /** What the person's own phone says that he answered. */
  report(holderId: string, templateId: string, answer: SubscribeAnswer): Promise<void> {
    return this.change(holderId, templateId, (credit) => credit.report(answer, this.clock.now()));
  }

  /** What WeChat says that he answered. */
  confirm(holderId: string, templateId: string, answer: 'accept' | 'reject'): Promise<void> {
    return this.change(holderId, templateId, (credit) => credit.confirm(answer, this.clock.now()));
  }

  spend(holderId: string, templateId: string): Promise<void> {
    return this.change(holderId, templateId, (credit) => credit.spend());
  }

  empty(holderId: string, templateId: string): Promise<void> {
    return this.change(holderId, templateId, (credit) => credit.empty());
  }

  private change(holderId: string, templateId: string, change: (credit: SubscribeCredit) => void): Promise<void> {
    return this.transaction.run(async () => {
      const credit = await this.credits.getForUpdate(holderId, templateId);
      change(credit);
      await this.credits.save(credit);
    });
  }
}
