import { Injectable } from '@nestjs/common';
import type { Event } from '../event.entity.js';
import type { TicketType } from '../ticket-type.entity.js';
import type { Registration } from './registration.entity.js';

/** Asks an attendee for the money, within the time that the event gives. */
@Injectable()
export class OrderSeat {
  async place(_registration: Registration, _event: Event, _type: TicketType): Promise<void> {}
}
