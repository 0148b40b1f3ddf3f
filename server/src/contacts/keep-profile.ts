import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
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
  ) {}

  /** In the caller's transaction, which has locked the contact. */
  execute(contact: Contact, facts: ProfileFacts): Promise<void> {
    return this.executeAll([{ contact, facts }]);
  }

  /** Many people, in one statement. */
  async executeAll(told: { contact: Contact; facts: ProfileFacts }[]): Promise<void> {
    const changed = told.filter(({ contact, facts }) => this.tell(contact, facts)).map(({ contact }) => contact);
    if (changed.length > 0) await this.transaction.run(() => this.contacts.keepProfiles([...new Set(changed)]));
  }

  /** Whether that is news. */
  private tell(contact: Contact, { phone, ...facts }: ProfileFacts): boolean {
    const before = new Map<string, unknown>(Object.entries(contact));
    contact.rename(facts);
    if (phone && contact.phoneIndex !== this.vault.index(phone)) contact.keepPhone(phone, this.vault);
    return Object.entries(contact).some(([name, value]) => value !== before.get(name));
  }
}
