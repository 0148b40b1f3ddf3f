import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { PhoneChanged } from './contact.domain-events.js';
import { Contact } from './contact.entity.js';
import { PhoneInvalid } from './contact.errors.js';
import { ContactRepository } from './contact.repository.js';
import { parsePhone } from './parse-phone.js';
import { RecordTouchpoint } from './record-touchpoint.js';
import { TouchpointOrigin } from './touchpoint-origin.js';

export interface Details {
  name: string;
  company?: string;
  phone?: string;
  scanId?: string;
}

/** A visitor types who he is. A typed number is kept, but proves nothing about who he is. */
@Injectable()
export class LeaveDetails {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly record: RecordTouchpoint,
    private readonly origin: TouchpointOrigin,
    private readonly vault: PhoneVault,
    private readonly announcer: Announcer,
  ) {}

  execute(contactId: string, details: Details): Promise<Contact> {
    const number = details.phone ? parsePhone(details.phone) : null;
    return this.transaction.run(async () => {
      const contact = await this.contacts.getSurvivorForUpdate(contactId);
      contact.rename({ name: details.name, ...(details.company && { company: details.company }) });
      if (number && contact.keepPhone(number, this.vault)) await this.announcer.announce(new PhoneChanged(contact.id));
      if (!contact.phoneSealed) throw new PhoneInvalid();
      await this.contacts.save(contact);
      await this.record.execute({ contactId: contact.id, kind: 'details-left', ...(await this.origin.of(contact.id, details.scanId)) });
      return contact;
    });
  }
}
