import type { LeadStage } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, IsNull, LessThanOrEqual, Not, type SelectQueryBuilder } from 'typeorm';
import { Contact } from '../contacts/contact.entity.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { placeAfter } from '../platform/http/cursor.js';
import { narrowToOwn } from '../staff/narrow-to-own.js';
import type { Inbox } from './inbox.js';
import { Lead } from './lead.entity.js';
import { LeadNotFound } from './lead.errors.js';

export interface LeadsWish {
  stage?: LeadStage;
  state?: 'unanswered' | 'answered';
  ownerId?: string;
  materialId?: string;
  eventId?: string;
  contactId?: string;
  after?: string;
}

@Injectable()
export class LeadRepository extends Repository<Lead> {
  constructor(transaction: Transaction) {
    super(transaction, Lead);
  }

  /** A contact has one open lead at most: for another the unique index refuses. */
  async add(lead: Lead): Promise<void> {
    await this.rows.createQueryBuilder().insert().values(lead).updateEntity(false).execute();
  }

  /** Writes only that, so that it never undoes what somebody else changes meanwhile. */
  async keepPhoneReading({ id, phoneReadById, phoneReadAt }: Lead): Promise<void> {
    await this.rows.update(id, { phoneReadById, phoneReadAt });
  }

  /** The open lead of a person, also when it was opened under a contact that has proved to be him since. */
  async findOpenOf(contactId: string): Promise<Lead | null> {
    const own = await this.rows.findOneBy({ openKey: contactId });
    if (own) return own;
    const query = this.rows.createQueryBuilder('lead');
    return query.where(`lead.openKey IN ${mergedContacts(query)}`, { contactId }).orderBy('lead.id').getOne();
  }

  /** A lead that the caller may see, locked. What he may not see does not exist for him. */
  async getVisibleForUpdate(caller: StaffCaller, id: string): Promise<Lead> {
    return found(await this.forUpdate(this.visibleTo(caller).andWhere({ id })).getOne());
  }

  async getVisible(caller: StaffCaller, id: string): Promise<Lead> {
    return found(await this.visibleTo(caller).andWhere({ id }).getOne());
  }

  /** The leads that the caller may see, latest first. */
  latest(caller: StaffCaller, wish: LeadsWish, limit: number): Promise<Lead[]> {
    return latestFirst(narrowed(this.visibleTo(caller), wish)).take(limit).getMany();
  }

  /** One person's own leads, or those of his distributor. */
  latestOf(inbox: Inbox, wish: LeadsWish, limit: number): Promise<Lead[]> {
    return latestFirst(narrowed(this.rows.createQueryBuilder('lead').where(inbox), wish)).take(limit).getMany();
  }

  /** Leads whose owner wanted to come back to them by now, locked. */
  toRemindOf(now: Date, limit: number): Promise<Lead[]> {
    return this.forUpdate(this.rows.createQueryBuilder('lead').where({ reminderDueAt: LessThanOrEqual(now) }).orderBy('lead.reminderDueAt').addOrderBy('lead.id').limit(limit)).getMany();
  }

  countUnanswered(inbox?: Inbox): Promise<number> {
    return this.rows.countBy({ answeredAt: IsNull(), ...inbox });
  }

  private visibleTo(caller: StaffCaller): SelectQueryBuilder<Lead> {
    const query = this.rows.createQueryBuilder('lead');
    narrowToOwn(query, caller, { staffId: 'lead.ownerStaffId', distributorId: 'lead.ownerDistributorId' });
    return query;
  }
}

/** The contacts that proved to be the person `:contactId`. */
const mergedContacts = (query: SelectQueryBuilder<Lead>): string =>
  query.subQuery().select('merged.id').from(Contact, 'merged').where('merged.mergedIntoId = :contactId').getQuery();

const latestFirst = (query: SelectQueryBuilder<Lead>) => query.orderBy('lead.createdAt', 'DESC').addOrderBy('lead.id', 'DESC');

function found(lead: Lead | null): Lead {
  if (!lead) throw new LeadNotFound();
  return lead;
}

function narrowed(query: SelectQueryBuilder<Lead>, { stage, state, ownerId, materialId, eventId, contactId, after }: LeadsWish): SelectQueryBuilder<Lead> {
  if (stage) query.andWhere({ stage });
  if (state) query.andWhere({ answeredAt: state === 'unanswered' ? IsNull() : Not(IsNull()) });
  if (ownerId) query.andWhere([{ ownerStaffId: ownerId }, { ownerDistributorId: ownerId }]);
  if (materialId) query.andWhere({ materialId });
  if (eventId) query.andWhere({ eventId });
  if (contactId) query.andWhere(`(lead.contactId = :contactId OR lead.contactId IN ${mergedContacts(query)})`, { contactId });
  const place = placeAfter(after);
  if (!place) return query;
  return query.andWhere(new Brackets((or) => or.where('lead.createdAt < :at', place).orWhere('lead.createdAt = :at AND lead.id < :id', place)));
}
