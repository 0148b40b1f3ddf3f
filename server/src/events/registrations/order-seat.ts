import { Injectable } from '@nestjs/common';
import { PlaceOrder } from '../../payments/place-order.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Event } from '../event.entity.js';
import type { Registration } from './registration.entity.js';

const MINUTE_MS = 60_000;

/** Asks an attendee for the money, within the time that the event gives. */
@Injectable()
export class OrderSeat {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly clock: Clock,
  ) {}

  async execute(registration: Registration, event: Event, ticketTypeName: string): Promise<void> {
    const { id, contactId, payableFen: amountFen } = registration;
    const payBy = new Date(this.clock.now().getTime() + event.payWithinMinutes * MINUTE_MS);
    const order = await this.placeOrder.execute({ contactId, subject: { kind: 'registration', id }, description: `${event.title} ${ticketTypeName}`, amountFen, payBy });
    registration.orderId = order.id;
    registration.payBy = payBy;
  }
}
