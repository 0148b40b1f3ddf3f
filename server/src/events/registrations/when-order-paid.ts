import { Injectable } from '@nestjs/common';
import { OrderPaid } from '../../payments/order.domain-events.js';
import { RefundOrder } from '../../payments/refund-order.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { On } from '../../platform/domain-events/on.js';
import { EventRepository } from '../event.repository.js';
import { EndRegistration } from './end-registration.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OwnRegistration } from './own-registration.js';
import type { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

const NO_SEAT = '付款到达时名额已满，款项将原路退回';
const NO_PROMO = '付款到达时优惠码已用完，款项将原路退回';
const TWICE = '您已有另一份报名，款项将原路退回';
const NOT_WANTED = '报名已取消，款项将原路退回';

/**
 * The money is here. It confirms the registration whose seat was held; money that came late gets a seat if there still is one, and
 * otherwise goes back in full, and the attendee is told why.
 */
@Injectable()
export class WhenOrderPaid {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly keep: KeepRegistrations,
    private readonly end: EndRegistration,
    private readonly refundOrder: RefundOrder,
    private readonly clock: Clock,
  ) {}

  @On(OrderPaid, 'events.confirm-paid')
  handle(paid: OrderPaid): Promise<void> {
    return this.transaction.run(async () => {
      const found = paid.subject.kind === 'registration' ? await this.registrations.findOfOrder(paid.orderId) : null;
      if (!found) return this.refuse(paid);
      const { book, registrations: [registration] } = await this.keep.open([found]);
      // Delivered again, or the registration has gone on to another order meanwhile.
      if (registration?.orderId === paid.orderId && registration.paidFen > 0) return;
      if (registration?.orderId !== paid.orderId) return this.refuse(paid);
      registration.paidFen = paid.amountFen;
      const refusal = await this.refusalOf(registration, book);
      if (refusal === null) book.move(registration, { to: 'confirmed', text: paid.late ? '逾期支付，仍有名额，报名成功' : '支付成功' });
      else await this.giveBack(registration, book, refusal);
      await this.keep.write(book);
    });
  }

  /** Who cancelled does not come because his payment was under way; nor does anybody twice. */
  private async refusalOf(registration: Registration, book: RegistrationBook): Promise<string | null> {
    if (registration.state === 'unpaid') return null;
    if (registration.state !== 'expired') return NOT_WANTED;
    const event = await this.events.get(registration.eventId);
    if (await this.comesAnyway(registration)) return TWICE;
    if (!book.hasPromoUseFor(registration)) return NO_PROMO;
    const isOn = event.state !== 'cancelled' && !event.isOverAt(this.clock.now());
    return isOn && (registration.holdsSeat || book.seats.hasRoomBehindQueue(registration)) ? null : NO_SEAT;
  }

  /** By another registration of his, of before he proved to be one person. */
  private async comesAnyway({ id, eventId, contactId }: Registration): Promise<boolean> {
    const own = await this.registrations.lockOfContacts(await this.own.idsOf(contactId));
    return own.some((each) => each.eventId === eventId && each.id !== id && !each.hasEnded);
  }

  private async giveBack(registration: Registration, book: RegistrationBook, reason: string): Promise<void> {
    if (registration.holdsSeat) book.releaseSeat(registration);
    book.tell(registration, reason);
    await this.end.refund(book, registration, reason);
  }

  /** An order of a registration that knows nothing of it any more. */
  private async refuse({ orderId, amountFen, subject }: OrderPaid): Promise<void> {
    if (subject.kind === 'registration') await this.refundOrder.execute(orderId, { amountFen, reason: NOT_WANTED });
  }
}
