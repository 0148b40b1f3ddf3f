import { Injectable } from '@nestjs/common';
import { QueueAlert } from '../alerts/queue-alert.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { Clock } from '../platform/clock/clock.js';
import { AdminsToFallBackOn } from '../staff/admins-to-fall-back-on.js';
import type { Order } from './order.entity.js';
import { moneyTrouble, strangeMoney } from './order.alerts.js';

/** Tells somebody that money needs a person: what a program must not decide, he does. Once for each trouble of an order. */
@Injectable()
export class TellOfTrouble {
  constructor(
    private readonly admins: AdminsToFallBackOn,
    private readonly contacts: ReadContacts,
    private readonly queueAlert: QueueAlert,
    private readonly clock: Clock,
  ) {}

  /** Of money under a number that is none of ours. */
  async ofStranger(number: string, why: string): Promise<void> {
    const admin = await this.admins.execute();
    if (admin) await this.queueAlert.execute(strangeMoney(number, { recipientStaffId: admin.id, why, at: this.clock.now() }));
  }

  async execute(order: Order, what: string, why: string): Promise<void> {
    const admin = await this.admins.execute();
    if (!admin) return;
    const contact = await this.contacts.survivorOf(order.contactId);
    await this.queueAlert.execute(moneyTrouble(order, { recipientStaffId: admin.id, contact, what, why, at: this.clock.now() }));
  }
}
