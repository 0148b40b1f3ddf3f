import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { KeepProfile } from '../../contacts/keep-profile.js';
import { RecogniseContact } from '../../contacts/recognise-contact.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { PhoneVault } from '../../platform/security/phone-vault.js';

export interface NamedGuest {
  name: string;
  company?: string;
  title?: string;
  /** In E.164. */
  phone: string;
}

/** Who is behind a phone on a list. What others say of him fills the gaps only; that is no encounter. In the caller's transaction. */
@Injectable()
export class MeetGuest {
  constructor(
    private readonly recognise: RecogniseContact,
    private readonly record: RecordTouchpoint,
    private readonly profile: KeepProfile,
    private readonly vault: PhoneVault,
  ) {}

  async execute({ name, company, title, phone }: NamedGuest): Promise<Contact> {
    const { id } = await this.recognise.execute([{ kind: 'phone', value: this.vault.index(phone) }]);
    const [contact] = await this.record.lock([id]);
    await this.profile.execute(contact, {
      ...(!contact.name && { name }), ...(!contact.company && company && { company }), ...(!contact.title && title && { title }), ...(!contact.phoneSealed && { phone }),
    });
    return contact;
  }
}
