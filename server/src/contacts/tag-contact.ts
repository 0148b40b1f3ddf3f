import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { FastRows } from '../platform/database/fast-rows.js';
import { Transaction } from '../platform/database/transaction.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { Tagging } from './tag.entity.js';

export interface TagWish {
  contactId: string;
  tagId: string;
  setByKind: Tagging['setByKind'];
  setById: string;
}

export type TagOfContact = Pick<Tagging, 'contactId' | 'tagId'>;

/** Puts tags on contacts. A tag that is there already stays as it was set first. */
@Injectable()
export class TagContact {
  private readonly taggings: FastRows<Tagging>;
  private readonly tagIds: FastRows<Tagging, keyof TagOfContact>;

  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {
    this.taggings = new FastRows(transaction, Tagging);
    this.tagIds = new FastRows(transaction, Tagging, ['contactId', 'tagId']);
  }

  async execute(wish: TagWish): Promise<void> {
    await this.transaction.run(async () => {
      const contact = await this.contacts.getForUpdate(wish.contactId);
      await this.executeAll([wish], [contact]);
    });
  }

  /** Many at once, for contacts that the caller's transaction has locked; `known` are their tags, when he has read them. */
  async executeAll(wishes: TagWish[], contacts: Pick<Contact, 'id' | 'createdAt'>[], known?: TagOfContact[]): Promise<void> {
    if (wishes.length === 0) return;
    const createdAt = new Map(contacts.map((contact) => [contact.id, contact.createdAt]));
    const present = new Set((known ?? (await this.tagsOf(wishes.map((wish) => wish.contactId)))).map(keyOf));
    const missing = new Map<string, Tagging>();
    for (const wish of wishes) {
      const contactCreatedAt = createdAt.get(wish.contactId);
      if (contactCreatedAt && !present.has(keyOf(wish))) missing.set(keyOf(wish), { ...wish, setAt: this.clock.now(), contactCreatedAt });
    }
    if (missing.size > 0) await this.taggings.insert([...missing.values()]);
  }

  async remove(contactId: string, tagId: string): Promise<void> {
    await this.transaction.manager.delete(Tagging, { contactId, tagId });
  }

  /** Which tags they have. */
  tagsOf(contactIds: string[]): Promise<TagOfContact[]> {
    return this.tagIds.whereIn('contactId', [...new Set(contactIds)]);
  }

  /** The same, with who set them and when. */
  of(contactIds: string[]): Promise<Tagging[]> {
    return this.taggings.whereIn('contactId', [...new Set(contactIds)]);
  }
}

function keyOf({ contactId, tagId }: TagOfContact): string {
  return `${contactId}|${tagId}`;
}
