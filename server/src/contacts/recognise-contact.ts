import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { withSecondLook } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { IdentityRepository, type IdentityKey } from './identity.repository.js';
import { MergeContacts } from './merge-contacts.js';

/** Finds the person behind some ids, or meets a new one. Ids that prove two known contacts to be one person merge them. */
@Injectable()
export class RecogniseContact {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
    private readonly merge: MergeContacts,
    private readonly clock: Clock,
  ) {}

  execute(keys: IdentityKey[]): Promise<Contact> {
    // Inside of another transaction there is no second look: what it has read cannot be read anew.
    return this.transaction.isRunning ? this.recognise(keys) : withSecondLook(() => this.transaction.run(() => this.recognise(keys)));
  }

  private async recognise(keys: IdentityKey[]): Promise<Contact> {
    const known = await this.identities.find(keys);
    const contact = known.length === 0 ? await this.meet() : await this.survivorOf(known.map((identity) => identity.contactId));
    for (const key of keys) {
      const isKnown = known.some((identity) => identity.kind === key.kind && identity.value === key.value);
      if (!isKnown) await this.identities.add(contact.id, key, this.clock.now());
    }
    return contact;
  }

  private meet(): Promise<Contact> {
    return this.contacts.save(Contact.firstMet(newId(), this.clock.now()));
  }

  private async survivorOf(contactIds: string[]): Promise<Contact> {
    const survivors = new Map<string, Contact>();
    for (const id of new Set(contactIds)) {
      const survivor = await this.contacts.getSurvivor(id);
      survivors.set(survivor.id, survivor);
    }
    const [first, ...others] = [...survivors.values()];
    return others.reduce(async (elder, other) => this.merge.execute(await elder, other, 'unionid'), Promise.resolve(first));
  }
}
