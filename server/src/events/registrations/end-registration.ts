import { yuan } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { CloseOrder } from '../../payments/close-order.js';
import { ReadOrders } from '../../payments/read-orders.js';
import { RefundOrder } from '../../payments/refund-order.js';
import type { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';

export interface Ending {
  text: string;
  reason: string | null;
  byId?: string | null;
}

/** Takes a registration out of an event: an open order is closed and holds the seat until that is certain, paid money goes back. */
@Injectable()
export class EndRegistration {
  constructor(
    private readonly closeOrder: CloseOrder,
    private readonly refundOrder: RefundOrder,
    private readonly orders: ReadOrders,
  ) {}

  async cancel(book: RegistrationBook, registration: Registration, { text, reason, byId }: Ending): Promise<void> {
    const wasUnpaid = registration.state === 'unpaid';
    book.move(registration, { to: 'cancelled', text, reason, byId, keepsSeat: wasUnpaid });
    if (wasUnpaid && registration.orderId) await this.closeOrder.execute(registration.orderId);
    else if (registration.paidFen > 0) await this.refund(book, registration, text, byId);
  }

  /** All that has not gone back yet. */
  async refund(book: RegistrationBook, registration: Registration, reason: string, byId?: string | null): Promise<void> {
    if (!registration.orderId) return;
    const { refundableFen, refundedFen, paidFen } = await this.orders.one(registration.orderId);
    const isGone = refundedFen >= (paidFen ?? 0);
    // What a person has sent back before may still be on its way, or stuck.
    if (isGone || refundableFen > 0 || registration.refund !== 'failed') registration.refund = isGone ? 'done' : 'under-way';
    book.changed.add(registration);
    if (refundableFen <= 0) return;
    await this.refundOrder.execute(registration.orderId, { amountFen: refundableFen, reason: [...reason].slice(0, 80).join(''), ...(byId && { byStaffId: byId }) });
    book.note(registration, `退款 ${yuan(refundableFen)}`, byId ?? null);
  }
}
