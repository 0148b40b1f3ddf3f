import { Injectable } from '@nestjs/common';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { ContactRepository } from './contact.repository.js';
import { phoneIndexOf } from './phone-search.js';

/** Whom a whole phone number may stand for: what people typed as their own is no proof, so there can be several. */
@Injectable()
export class FindContactByPhone {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly vault: PhoneVault,
  ) {}

  async execute(words: string): Promise<string[]> {
    const phoneIndex = phoneIndexOf(words, this.vault);
    return phoneIndex ? this.contacts.survivorsByPhone(phoneIndex) : [];
  }
}
