import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { ContactRepository } from './contact.repository.js';

/** Notes who looks after a contact. */
@Injectable()
export class OwnContact {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
  ) {}

  execute(contactId: string, owner: { staffId: string | null; distributorId: string | null }): Promise<void> {
    return this.transaction.run(async () => {
      const contact = await this.contacts.getForUpdate(contactId);
      contact.ownedBy(owner);
      await this.contacts.save(contact);
    });
  }
}
