import type { ContactBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { PhoneChanged } from './contact.domain-events.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { parseEmail } from './parse-email.js';
import { parsePhone } from './parse-phone.js';

@Injectable()
export class EditContact {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly vault: PhoneVault,
    private readonly announcer: Announcer,
  ) {}

  execute(id: string, { phone, email, ...facts }: ContactBody): Promise<Contact> {
    const number = phone ? parsePhone(phone) : phone;
    const address = email ? parseEmail(email) : email;
    return this.transaction.run(async () => {
      const contact = await this.contacts.getForUpdate(id);
      contact.rename({ ...facts, email: address });
      const before = contact.phoneIndex;
      if (number !== undefined) contact.keepPhone(number || null, this.vault);
      if (contact.phoneIndex !== before) await this.announcer.announce(new PhoneChanged(contact.id));
      return this.contacts.save(contact);
    });
  }
}
