import type { SharerKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { withSecondLook } from '../platform/database/database-errors.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { MiniProgram } from '../platform/wechat/mini-program.js';
import { PhoneChanged } from './contact.domain-events.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { IdentityRepository } from './identity.repository.js';
import { MergeContacts } from './merge-contacts.js';
import { parsePhone } from './parse-phone.js';
import { RecordTouchpoint } from './record-touchpoint.js';
import { TouchpointOrigin } from './touchpoint-origin.js';
import { Clock } from '../platform/clock/clock.js';

/** What he was about when he left it. */
export interface PhoneOccasion {
  scanId?: string;
  eventId?: string;
  /** Who brought him there. */
  sharer?: { kind: SharerKind; id: string } | null;
}

/** A visitor leaves his number by WeChat's own button: WeChat has verified it, so it also tells who he is. */
@Injectable()
export class LeavePhone {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
    private readonly merge: MergeContacts,
    private readonly record: RecordTouchpoint,
    private readonly origin: TouchpointOrigin,
    private readonly miniProgram: MiniProgram,
    private readonly vault: PhoneVault,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async execute(contactId: string, code: string, occasion: PhoneOccasion = {}): Promise<Contact> {
    const { phone, countryCode } = await this.miniProgram.phoneOf(code);
    const number = parsePhone(phone.startsWith('+') ? phone : `+${countryCode}${phone}`);
    return withSecondLook(() => this.transaction.run(() => this.keep(contactId, number, occasion)));
  }

  private async keep(contactId: string, number: string, { scanId, eventId, sharer }: PhoneOccasion): Promise<Contact> {
    const contact = await this.identify(await this.contacts.getSurvivorForUpdate(contactId), number);
    if (contact.keepPhone(number, this.vault)) await this.announcer.announce(new PhoneChanged(contact.id));
    await this.contacts.save(contact);
    const origin = await this.origin.of(contact.id, scanId);
    await this.record.execute({ contactId: contact.id, kind: 'phone-left', ...origin, eventId, sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null });
    return contact;
  }

  private async identify(contact: Contact, number: string): Promise<Contact> {
    const key = { kind: 'phone', value: this.vault.index(number) } as const;
    const [known] = await this.identities.find([key]);
    if (known) return this.merge.execute(await this.contacts.getSurvivor(known.contactId), contact, 'verified-phone');
    await this.identities.add(contact.id, key, this.clock.now());
    return contact;
  }
}
