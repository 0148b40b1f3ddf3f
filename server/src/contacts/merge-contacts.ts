import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { ContactsMerged } from './contact.domain-events.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { IdentityRepository } from './identity.repository.js';

export type MergeEvidence = 'unionid' | 'verified-phone';

/**
 * Declares two contacts to be one person. A merge is a link with its evidence: the younger points to the elder, no row of either's
 * history is rewritten, and so taking the link away undoes it.
 */
@Injectable()
export class MergeContacts {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /** The elder, who survives. Two people with two unionids are never merged: the evidence must be wrong. */
  execute(one: Contact, other: Contact, evidence: MergeEvidence): Promise<Contact> {
    return this.transaction.run(() => this.merge(one, other, evidence));
  }

  private async merge(one: Contact, other: Contact, evidence: MergeEvidence): Promise<Contact> {
    const [elder, younger] = await this.lock([one.id, other.id]);
    if (!younger) return elder;
    if (await this.haveTwoUnionids(elder, younger)) return elder.id === one.id ? elder : younger;
    for (const follower of [younger, ...(await this.contacts.mergedIntoForUpdate(younger.id))]) {
      follower.mergeInto(elder, evidence, this.clock.now());
      await this.contacts.save(follower);
    }
    elder.rename({ name: elder.name ?? younger.name, company: elder.company ?? younger.company, title: elder.title ?? younger.title, email: elder.email ?? younger.email });
    if (!elder.phoneSealed && younger.phoneSealed) {
      Object.assign(elder, { phoneSealed: younger.phoneSealed, phoneIndex: younger.phoneIndex, phoneMasked: younger.phoneMasked });
    }
    elder.touchpoints += younger.touchpoints;
    await this.announcer.announce(new ContactsMerged(elder.id, younger.id, evidence));
    return this.contacts.save(elder);
  }

  /** The elder and the younger, as they are now that nobody else can change them; one alone when they are one already. */
  private async lock(ids: string[]): Promise<Contact[]> {
    const locked = await this.contacts.lockMany([...new Set(ids)]);
    const survivorIds = [...new Set(locked.map((contact) => contact.survivorId))];
    const haveAll = locked.length === survivorIds.length && locked.every((contact) => survivorIds.includes(contact.id));
    return haveAll ? locked.sort((one, other) => (isOlder(one, other) ? -1 : 1)) : this.lock(survivorIds);
  }

  private async haveTwoUnionids(elder: Contact, younger: Contact): Promise<boolean> {
    const ids = [elder, younger].map((contact) => contact.id);
    const identities = await this.identities.ofContacts(ids);
    return new Set(identities.filter((identity) => identity.kind === 'unionid').map((identity) => identity.value)).size > 1;
  }
}

function isOlder(one: Contact, other: Contact): boolean {
  return one.createdAt < other.createdAt || (one.createdAt.getTime() === other.createdAt.getTime() && one.id < other.id);
}
