import type { ContactsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { StaffCaller } from '../platform/access/callers.js';
import { placeAfter } from '../platform/http/cursor.js';
import { Transaction } from '../platform/database/transaction.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { narrowToOwn } from '../staff/narrow-to-own.js';
import { Contact } from './contact.entity.js';
import { phoneIndexOf } from './phone-search.js';
import { Tagging } from './tag.entity.js';

const COUNT_CAP = 10_000;

/** The contacts list: every filter has an index that also gives the order, newest first. */
@Injectable()
export class ContactListRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly vault: PhoneVault,
  ) {}

  page(query: ContactsQuery, caller: StaffCaller, limit: number): Promise<Contact[]> {
    const list = this.filtered(query, caller);
    const order = query.tagId ? { at: 'tagging.contactCreatedAt', id: 'tagging.contactId' } : { at: 'contact.createdAt', id: 'contact.id' };
    const place = placeAfter(query.after);
    if (place) list.andWhere(new Brackets((or) => or.where(`${order.at} < :at`, place).orWhere(`${order.at} = :at AND ${order.id} < :id`, place)));
    return list.orderBy(order.at, 'DESC').addOrderBy(order.id, 'DESC').limit(limit).getMany();
  }

  /** Stops counting at the cap, so that the total never costs more than a page. */
  async count(query: ContactsQuery, caller: StaffCaller): Promise<{ total: number; isCapped: boolean }> {
    const some = this.filtered(query, caller).select('1', 'one').limit(COUNT_CAP + 1);
    const counted = await this.transaction.manager.createQueryBuilder().select('COUNT(*)', 'total').from(`(${some.getQuery()})`, 'some').setParameters(some.getParameters()).getRawOne<{ total: string }>();
    const total = Number(counted?.total ?? 0);
    return { total: Math.min(total, COUNT_CAP), isCapped: total > COUNT_CAP };
  }

  private filtered(query: ContactsQuery, caller: StaffCaller): SelectQueryBuilder<Contact> {
    const list = this.transaction.manager.createQueryBuilder(Contact, 'contact');
    if (query.tagId) list.innerJoin(Tagging, 'tagging', 'tagging.contactId = contact.id AND tagging.tagId = :tagId', { tagId: query.tagId });
    list.where('contact.mergedIntoId IS NULL');
    narrowToOwn(list, caller, { staffId: 'contact.ownerId', distributorId: 'contact.ownerDistributorId' });
    if (query.notTagId) list.andWhere(this.without(list), { notTagId: query.notTagId });
    if (query.materialId) list.andWhere('contact.firstMaterialId = :materialId', { materialId: query.materialId });
    if (query.campaignId) list.andWhere('contact.firstCampaignId = :campaignId', { campaignId: query.campaignId });
    if (query.ownerId) list.andWhere('contact.ownerId = :ownerId', { ownerId: query.ownerId });
    if (query.createdFrom) list.andWhere('contact.createdAt >= :createdFrom', { createdFrom: new Date(query.createdFrom) });
    if (query.createdTo) list.andWhere('contact.createdAt < :createdTo', { createdTo: new Date(query.createdTo) });
    if (query.q) this.search(list, query.q);
    return list;
  }

  private without(list: SelectQueryBuilder<Contact>): string {
    return `NOT EXISTS ${list.subQuery().select('1').from(Tagging, 'other').where('other.contactId = contact.id AND other.tagId = :notTagId').getQuery()}`;
  }

  /** A whole phone number is found by its index; other words in the name or the company. */
  private search(list: SelectQueryBuilder<Contact>, words: string): void {
    const phoneIndex = phoneIndexOf(words, this.vault);
    if (phoneIndex) {
      list.andWhere('contact.phoneIndex = :phoneIndex', { phoneIndex });
      return;
    }
    const like = `%${words.toLowerCase().replace(/[!%_]/g, (wild) => `!${wild}`)}%`;
    list.andWhere(new Brackets((or) => or.where("LOWER(contact.name) LIKE :like ESCAPE '!'", { like }).orWhere("LOWER(contact.company) LIKE :like ESCAPE '!'", { like })));
  }
}
