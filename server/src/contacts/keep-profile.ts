import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { PhoneChanged } from './contact.domain-events.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';

/** What a person told about himself; the phone in E.164. */
export interface ProfileFacts {
  name?: string;
  company?: string;
  title?: string;
  email?: string;
  phone?: string;
}

/** Writes into the profile what a person told elsewhere: in a form, at the door. What he did not tell stays. */
@Injectable()
export class KeepProfile {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly vault: PhoneVault,
    private readonly announcer: Announcer,
  ) {}

  /** In the caller's transaction, which has locked the contact. */
  execute(contact: Contact, facts: ProfileFacts): Promise<void> {
    return this.executeAll([{ contact, facts }]);
  }

  /** Many people, in one statement; those whose number is new in another, since numbers have an index. */
  async executeAll(told: { contact: Contact; facts: ProfileFacts }[]): Promise<void> {
    const renamed = new Set<Contact>();
    const reachable = new Set<Contact>();
    const changed = new Set<string>();
    for (const { contact, facts: { phone, ...words } } of told) {
      const { name, company, title, email } = contact;
      contact.rename(words);
      if (contact.name !== name || contact.company !== company || contact.title !== title || contact.email !== email) renamed.add(contact);
      if (!phone || contact.phoneIndex === this.vault.index(phone)) continue;
      if (contact.keepPhone(phone, this.vault)) changed.add(contact.id);
      reachable.add(contact);
    }
    if (renamed.size + reachable.size === 0) return;
    await this.transaction.run(async () => {
      await this.contacts.keepProfiles([...renamed], [...reachable]);
      if (changed.size > 0) await this.announcer.announce(...[...changed].map((id) => new PhoneChanged(id)));
    });
  }
}
