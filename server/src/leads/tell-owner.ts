import { Injectable } from '@nestjs/common';
import { QueueAlert } from '../alerts/queue-alert.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { leadAlert, type LeadNews } from './lead.alerts.js';
import type { Lead } from './lead.entity.js';

/** Tells the owner of a lead, if it has one. */
@Injectable()
export class TellOwner {
  constructor(
    private readonly contacts: ReadContacts,
    private readonly queueAlert: QueueAlert,
  ) {}

  async execute(lead: Lead, news: LeadNews): Promise<void> {
    if (!lead.ownerStaffId) return;
    const contact = await this.contacts.survivorOf(lead.contactId);
    await this.queueAlert.execute(leadAlert(lead, lead.ownerStaffId, contact, news));
  }
}
