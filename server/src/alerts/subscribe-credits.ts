import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import type { SubscribeAnswer, SubscribeCredit } from './subscribe-credit.entity.js';
import { SubscribeCreditRepository } from './subscribe-credit.repository.js';

/** The ledger of subscribe messages that our people still allow us. */
@Injectable()
export class SubscribeCredits {
  constructor(
    private readonly transaction: Transaction,
    private readonly credits: SubscribeCreditRepository,
    private readonly clock: Clock,
  ) {}

  async left(staffId: string, templateId: string): Promise<number> {
    return (await this.credits.find(staffId, templateId))?.left ?? 0;
  }

  /** What the person's own phone says that he answered. */
  report(staffId: string, templateId: string, answer: SubscribeAnswer): Promise<void> {
    return this.change(staffId, templateId, (credit) => credit.report(answer, this.clock.now()));
  }

  /** What WeChat says that he answered. */
  confirm(staffId: string, templateId: string, answer: 'accept' | 'reject'): Promise<void> {
    return this.change(staffId, templateId, (credit) => credit.confirm(answer, this.clock.now()));
  }

  spend(staffId: string, templateId: string): Promise<void> {
    return this.change(staffId, templateId, (credit) => credit.spend());
  }

  empty(staffId: string, templateId: string): Promise<void> {
    return this.change(staffId, templateId, (credit) => credit.empty());
  }

  private change(staffId: string, templateId: string, change: (credit: SubscribeCredit) => void): Promise<void> {
    return this.transaction.run(async () => {
      const credit = await this.credits.getForUpdate(staffId, templateId);
      change(credit);
      await this.credits.save(credit);
    });
  }
}
