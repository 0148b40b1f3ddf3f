import { Injectable, Module } from '@nestjs/common';
import { On } from '../../platform/domain-events/on.js';
import { OrderClosed, OrderPaid, RefundSettled } from '../order.domain-events.js';

/** Hears what payments announce, as whoever sells something would. */
@Injectable()
export class Witness {
  readonly heard: (OrderPaid | OrderClosed | RefundSettled)[] = [];

  @On(OrderPaid, 'test.order-paid', 'outside')
  paid(event: OrderPaid): Promise<void> {
    return this.note(event);
  }

  @On(OrderClosed, 'test.order-closed', 'outside')
  closed(event: OrderClosed): Promise<void> {
    return this.note(event);
  }

  @On(RefundSettled, 'test.refund-settled', 'outside')
  settled(event: RefundSettled): Promise<void> {
    return this.note(event);
  }

  private note(event: OrderPaid | OrderClosed | RefundSettled): Promise<void> {
    this.heard.push(event);
    return Promise.resolve();
  }
}

@Module({ providers: [Witness] })
export class WitnessModule {}
