import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import { Identity } from '../../contacts/identity.entity.js';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { Transaction } from '../../platform/database/transaction.js';
import { PhoneVault } from '../../platform/security/phone-vault.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';

export interface KnownPhones {
  signedUp: Set<string>;
  /** By the company, in whose name lists invite. */
  invited: Set<string>;
}

/** Which of these phones belong to people whom an event has already. Many at once, in a few statements. */
@Injectable()
export class KnownGuests {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ReadContacts,
    private readonly registrations: RegistrationRepository,
    private readonly invitations: InvitationRepository,
    private readonly vault: PhoneVault,
  ) {}

  async of(eventId: string, phones: string[]): Promise<KnownPhones> {
    const phoneOf = new Map(phones.map((phone) => [this.vault.index(phone), phone]));
    const owners = await this.ownersOf(phoneOf);
    const ids = [...owners.keys()];
    const registrations = (await this.registrations.ofContacts(ids)).filter((each) => each.eventId === eventId && !each.hasEnded);
    const invitations = (await this.invitations.ofGuests(eventId, ids)).filter((each) => each.sharerId === null);
    const phonesOf = (contactIds: (string | null)[]) => new Set(contactIds.flatMap((id) => [...(owners.get(id ?? '') ?? [])]));
    return { signedUp: phonesOf(registrations.map((each) => each.contactId)), invited: phonesOf(invitations.map((each) => each.contactId)) };
  }

  /** Everybody behind these phones, under all of his ids. */
  private async ownersOf(phoneOf: Map<string, string>): Promise<Map<string, Set<string>>> {
    const indices = [...phoneOf.keys()];
    if (indices.length === 0) return new Map();
    const { manager } = this.transaction;
    const proved = await manager.find(Identity, { select: { contactId: true, value: true }, where: { kind: 'phone', value: In(indices) } });
    const told = await manager.find(Contact, { select: { id: true, phoneIndex: true }, where: { phoneIndex: In(indices) } });
    const pairs = [...proved.map(({ contactId, value }) => ({ id: contactId, phone: phoneOf.get(value)! })), ...told.map(({ id, phoneIndex }) => ({ id, phone: phoneOf.get(phoneIndex!)! }))];
    const survivors = await this.contacts.byIds(pairs.map(({ id }) => id));
    const all = await this.contacts.allIdsOf([...new Set([...survivors.values()].map(({ id }) => id))]);
    const owners = new Map<string, Set<string>>();
    for (const { id, phone } of pairs) {
      const survivorId = survivors.get(id)?.id ?? id;
      for (const each of all.get(survivorId) ?? [survivorId]) owners.set(each, new Set([...(owners.get(each) ?? []), phone]));
    }
    return owners;
  }
}
