import { Injectable } from '@nestjs/common';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { ContactNotFound } from './contact.errors.js';
import { Contact } from './contact.entity.js';

const MET = ['id', 'createdAt', 'touchpoints', 'mergedIntoId', 'survivorId'] as const;

/** What an encounter needs to know of the person. */
export type MetContact = Pick<Contact, (typeof MET)[number]>;

@Injectable()
export class ContactRepository extends Repository<Contact> {
  private readonly fast: FastRows<Contact>;
  private readonly met: FastRows<Contact, (typeof MET)[number]>;

  constructor(transaction: Transaction) {
    super(transaction, Contact);
    this.fast = new FastRows(transaction, Contact);
    this.met = new FastRows(transaction, Contact, MET);
  }

  async get(id: string): Promise<Contact> {
    const contact = await this.rows.findOneBy({ id });
    if (!contact) throw new ContactNotFound();
    return contact;
  }

  /** The contact under which this one's history goes on. */
  async getSurvivor(id: string): Promise<Contact> {
    const contact = await this.get(id);
    return contact.mergedIntoId ? this.get(contact.mergedIntoId) : contact;
  }

  async getForUpdate(id: string): Promise<Contact> {
    const contact = await this.forUpdate(this.rows.createQueryBuilder('contact').where({ id })).getOne();
    if (!contact) throw new ContactNotFound();
    return contact;
  }

  /** The same, locked before anything is read: what is read afterwards is at least as new. */
  async getSurvivorForUpdate(id: string): Promise<Contact> {
    const contact = await this.getForUpdate(id);
    return contact.mergedIntoId ? this.getForUpdate(contact.mergedIntoId) : contact;
  }

  /** Locked in one order, so that two groups of scans never wait for each other in a circle. */
  lockMany(ids: string[]): Promise<Contact[]> {
    return this.fast.whereIn('id', ids, true);
  }

  /** The same with little of each. */
  lockMet(ids: string[]): Promise<MetContact[]> {
    return this.met.whereIn('id', ids, true);
  }

  byIds(ids: string[]): Promise<Contact[]> {
    return this.fast.whereIn('id', ids);
  }

  /** The few to whom this number was given, under the ids by which they go on. */
  async survivorsByPhone(phoneIndex: string): Promise<string[]> {
    const contacts = await this.rows.find({ select: { id: true, mergedIntoId: true }, where: { phoneIndex }, order: { id: 'ASC' }, take: 20 });
    return [...new Set(contacts.map((contact) => contact.survivorId))];
  }

  /** What people told of themselves. */
  async keepProfiles(renamed: Contact[], reachable: Contact[]): Promise<void> {
    await this.fast.overwrite(renamed, ['name', 'company', 'title', 'email']);
    await this.fast.overwrite(reachable, ['phoneSealed', 'phoneIndex', 'phoneMasked']);
  }

  /** The ids under which these people were known before they proved to be one: by id, each with itself first. */
  async idsOf(ids: string[]): Promise<Map<string, string[]>> {
    const merged = (await this.fast.whereIn('mergedIntoId', ids)).sort((one, other) => (one.id < other.id ? -1 : 1));
    return new Map(ids.map((id) => [id, [id, ...merged.filter((each) => each.mergedIntoId === id).map((each) => each.id)]]));
  }

  mergedInto(id: string): Promise<Contact[]> {
    return this.rows.find({ where: { mergedIntoId: id }, order: { createdAt: 'ASC' } });
  }

  mergedIntoForUpdate(id: string): Promise<Contact[]> {
    return this.forUpdate(this.rows.createQueryBuilder('contact').where({ mergedIntoId: id }).orderBy('contact.id')).getMany();
  }

  /** One more encounter with each of these people. `first` is where those were met who were not known before. */
  countTouches(ids: string[], at: Date, first?: { materialId: string | null; campaignId: string | null }): Promise<void> {
    const facts = first ? { lastTouchAt: at, firstMaterialId: first.materialId, firstCampaignId: first.campaignId } : { lastTouchAt: at };
    return this.fast.countUp('touchpoints', ids, facts);
  }
}
