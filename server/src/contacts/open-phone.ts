import { Injectable } from '@nestjs/common';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { ContactRepository } from './contact.repository.js';

/** Opens a phone number that is kept sealed. Whoever calls this leaves an audit row of his own. */
@Injectable()
export class OpenPhone {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly vault: PhoneVault,
  ) {}

  async execute(contactId: string): Promise<string | null> {
    const contact = await this.contacts.get(contactId);
    return contact.phoneSealed && this.vault.open(contact.phoneSealed);
  }
}
