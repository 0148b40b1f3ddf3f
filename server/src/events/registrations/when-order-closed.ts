import { Injectable } from '@nestjs/common';
import { OrderClosed } from '../../payments/order.domain-events.js';
import { Transaction } from '../../platform/database/transaction.js';
import { On } from '../../platform/domain-events/on.js';
import { KeepRegistrations } from './keep-registrations.js';
import { RegistrationRepository } from './registration.repository.js';

const WORDS = { 'amount-mismatch': '实付金额不符，已退款', 'paid-twice': '重复支付，款项将原路退回' } as Record<string, string | undefined>;

/** Nobody can pay any more: only now may the seat go to somebody else. A clock alone never says so. */
@Injectable()
export class WhenOrderClosed {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
  ) {}

  @On(OrderClosed, 'events.expire-unpaid')
  handle({ orderId, subject, reason }: OrderClosed): Promise<void> {
    return this.transaction.run(async () => {
      const found = subject.kind === 'registration' ? await this.registrations.findOfOrder(orderId) : null;
      if (!found) return;
      const { book, registrations: [registration] } = await this.keep.open([found]);
      if (registration?.orderId !== orderId) return;
      if (registration.state === 'unpaid') book.move(registration, { to: 'expired', text: WORDS[reason] ?? '未在时限内支付', reason: WORDS[reason] ?? '未在时限内支付，名额已释放' });
      else if (registration.hasEnded && registration.holdsSeat) book.releaseSeat(registration);
      await this.keep.write(book);
    });
  }
}
