import { Injectable } from '@nestjs/common';
import { QueueAlert } from '../../alerts/queue-alert.js';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { Clock } from '../../platform/clock/clock.js';
import { AdminsToFallBackOn } from '../../staff/admins-to-fall-back-on.js';
import { FindStaff } from '../../staff/find-staff.js';
import type { Event } from '../event.entity.js';
import { paidAsTwoPeople } from './registration.alerts.js';
import type { Registration } from './registration.entity.js';

/** Tells whoever owns an event what he must decide himself; where that is none of our people, an admin. */
@Injectable()
export class TellOrganiser {
  constructor(
    private readonly staff: FindStaff,
    private readonly admins: AdminsToFallBackOn,
    private readonly contacts: ReadContacts,
    private readonly queueAlert: QueueAlert,
    private readonly clock: Clock,
  ) {}

  async ofPaidTwice(event: Event, other: Registration): Promise<void> {
    const owner = event.ownerKind === 'staff' ? await this.staff.execute(event.ownerId) : null;
    const recipient = owner?.isActive ? owner : await this.admins.execute();
    if (!recipient) return;
    const contact = await this.contacts.survivorOf(other.contactId);
    await this.queueAlert.execute(paidAsTwoPeople(event, { recipientStaffId: recipient.id, contact, other, at: this.clock.now() }));
  }
}
