import { Global, Injectable, Module } from '@nestjs/common';
import { PLATFORM } from '../../app/app.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { On } from '../../platform/domain-events/on.js';
import { StaffDesk } from '../../staff/staff-desk.js';
import { StaffModule } from '../../staff/staff.module.js';
import { OrderClosed, OrderPaid, RefundSettled } from '../order.domain-events.js';
import { PaymentsModule } from '../payments.module.js';

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

class NoDesk extends StaffDesk {
  of = (): Promise<never> => Promise.reject(new Error('Nobody has a desk here.'));
}

@Global()
@Module({ providers: [{ provide: StaffDesk, useClass: NoDesk }], exports: [StaffDesk] })
class NoDeskModule {}

/** Payments on what they stand on, without those who sell: a sale of nothing is refunded by them. */
@Module({ imports: [...PLATFORM, NoDeskModule, StaffModule, ContactsModule, PaymentsModule], providers: [Witness] })
export class PaymentsAloneModule {}
