import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import type { PayNotification } from '../platform/wechat/pay/pay-words.js';
import { PaymentNotification } from './payment-notification.entity.js';
import { PaymentNotified } from './payment-notified.js';

/** Keeps what WeChat Pay reports and announces it, once, however often it comes. */
@Injectable()
export class KeepPaymentNotification {
  constructor(
    private readonly transaction: Transaction,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async execute(facts: PayNotification, body: string): Promise<void> {
    try {
      await this.transaction.run(async () => {
        await this.transaction.manager.getRepository(PaymentNotification).insert(PaymentNotification.of(newId(), facts, body, this.clock.now()));
        await this.announcer.announce(new PaymentNotified(facts));
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
