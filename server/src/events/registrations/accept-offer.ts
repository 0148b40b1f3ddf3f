import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OrderSeat } from './order-seat.js';
import { OwnRegistration } from './own-registration.js';
import type { Registration } from './registration.entity.js';
import { OfferIsOver } from './registration.errors.js';

/** Takes the seat that was offered to somebody in the waitlist; it has been held for him. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly keep: KeepRegistrations,
    private readonly orders: OrderSeat,
    private readonly clock: Clock,
  ) {}

  execute(contactId: string, id: string): Promise<Registration> {
    return this.transaction.run(async () => {
      const { book, registrations: [registration] } = await this.keep.open([await this.own.find(contactId, id)]);
      if (registration.state === 'expired') throw new OfferIsOver();
      registration.require('offered');
      if (registration.offerUntil && this.clock.now() >= registration.offerUntil) throw new OfferIsOver();
      const event = await this.events.get(registration.eventId);
      event.requireNotCancelled();
      const isPriced = registration.payableFen > 0;
      book.move(registration, { to: isPriced ? 'unpaid' : 'confirmed', text: isPriced ? '接受候补名额，等待支付' : '接受候补名额' });
      if (isPriced) await this.orders.execute(registration, event, (await this.events.typesByIds([registration.ticketTypeId]))[0]?.name ?? '');
      await this.keep.write(book);
      return registration;
    });
  }
}
