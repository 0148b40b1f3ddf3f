import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';

/** A visitor agrees to a version of the privacy text, or takes his consent back. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  execute(contactId: string, version: string | null): Promise<Contact> {
    return this.transaction.run(async () => {
      const contact = await this.contacts.getSurvivorForUpdate(contactId);
      contact.consent(version, this.clock.now());
      return this.contacts.save(contact);
    });
  }
}
