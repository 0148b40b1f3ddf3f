import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RefundSettled } from '../../payments/order.domain-events.js';
import { Transaction } from '../../platform/database/transaction.js';
import { On } from '../../platform/domain-events/on.js';
import { KeepRegistrations } from './keep-registrations.js';
import { RegistrationRepository } from './registration.repository.js';

/** What became of the money that went back stands on the registration. */
@Injectable()
export class WhenRefundSettled {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
  ) {}

  @On(RefundSettled, 'events.note-refund')
  handle({ orderId, subject, outcome, amountFen, wasPaidTwice }: RefundSettled): Promise<void> {
    return this.transaction.run(async () => {
      const found = subject.kind === 'registration' && !wasPaidTwice ? await this.registrations.findOfOrder(orderId) : null;
      if (!found) return;
      const { book, registrations: [registration] } = await this.keep.open([found]);
      const isDone = outcome === 'succeeded';
      registration.refund = isDone ? 'done' : 'failed';
      book.changed.add(registration);
      book.note(registration, isDone ? `已退款 ${yuan(amountFen)}` : `退款 ${yuan(amountFen)} 未成功，等待处理`);
      await this.keep.write(book);
    });
  }
}
