import type { RegistrationsQuery, RegistrationState } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, LessThanOrEqual, MoreThan, Not, type SelectQueryBuilder } from 'typeorm';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { placeAfter } from '../../platform/http/cursor.js';
import { RegistrationEntry } from './registration-entry.entity.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotFound } from './registration.errors.js';

/** With a whole phone number, those behind it; with a ticket's number, who holds it; other words are looked for in name and company. */
export interface RegistrationsFilter extends Omit<RegistrationsQuery, 'q' | 'limit'> {
  contactIds?: string[];
  ids?: string[];
  words?: string;
}

@Injectable()
export class RegistrationRepository extends Repository<Registration> {
  private readonly fast: FastRows<Registration>;
  private readonly entries: FastRows<RegistrationEntry>;

  constructor(transaction: Transaction) {
    super(transaction, Registration);
    this.fast = new FastRows(transaction, Registration);
    this.entries = new FastRows(transaction, RegistrationEntry);
  }

  async get(id: string): Promise<Registration> {
    const registration = await this.rows.findOneBy({ id });
    if (!registration) throw new RegistrationNotFound();
    return registration;
  }

  async getOfEvent(eventId: string, id: string): Promise<Registration> {
    const registration = await this.rows.findOneBy({ id, eventId });
    if (!registration) throw new RegistrationNotFound();
    return registration;
  }

  byIds(ids: string[]): Promise<Registration[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  /** Locked in one order, after the contacts. */
  lockMany(ids: string[]): Promise<Registration[]> {
    return this.fast.whereIn('id', [...new Set(ids)], true);
  }

  ofContacts(contactIds: string[]): Promise<Registration[]> {
    return this.fast.whereIn('contactId', [...new Set(contactIds)]);
  }

  /** Locked, after the contacts: as they are now, whatever this transaction has read before. */
  lockOfContacts(contactIds: string[]): Promise<Registration[]> {
    return this.fast.whereIn('contactId', [...new Set(contactIds)], true);
  }

  findOfOrder(orderId: string): Promise<Registration | null> {
    return this.rows.findOneBy({ orderId });
  }

  insertAll(registrations: Registration[]): Promise<void> {
    return registrations.length === 0 ? Promise.resolve() : this.fast.insert(registrations);
  }

  async update(registration: Registration): Promise<void> {
    await this.rows.update(registration.id, registration);
  }

  insertEntries(entries: RegistrationEntry[]): Promise<void> {
    return entries.length === 0 ? Promise.resolve() : this.entries.insert(entries);
  }

  entriesOf(registrationId: string): Promise<RegistrationEntry[]> {
    return this.transaction.manager.find(RegistrationEntry, { where: { registrationId }, order: { id: 'ASC' } });
  }

  /** How much has happened to each of these. */
  async countEntries(registrationIds: string[]): Promise<Map<string, number>> {
    if (registrationIds.length === 0) return new Map();
    const rows = await this.transaction.manager.createQueryBuilder(RegistrationEntry, 'entry').select('entry.registrationId', 'registrationId').addSelect('COUNT(*)', 'count')
      .where({ registrationId: In(registrationIds) }).groupBy('entry.registrationId').getRawMany<{ registrationId: string; count: string }>();
    return new Map(rows.map((row) => [row.registrationId, Number(row.count)]));
  }

  /** Those who have waited longest, of the ticket types that are named. */
  firstInQueue(eventId: string, ticketTypeIds: string[], limit: number): Promise<Registration[]> {
    return this.rows.find({ where: { eventId, ticketTypeId: In(ticketTypeIds), state: 'waitlisted', queueKey: Not(IsNull()) }, order: { queueKey: 'ASC' }, take: limit });
  }

  /** Of those who wait: 1 for the first of those who wait for the same ticket type. */
  async queuePositions(registrations: Registration[]): Promise<Map<string, number>> {
    const ids = registrations.filter((each) => each.queueKey !== null).map((each) => each.id);
    if (ids.length === 0) return new Map();
    const query = this.rows.createQueryBuilder('own').select('own.id', 'id').addSelect('COUNT(*)', 'position')
      .innerJoin(Registration, 'ahead', 'ahead.eventId = own.eventId AND ahead.ticketTypeId = own.ticketTypeId AND ahead.queueKey <= own.queueKey')
      .where({ id: In(ids) }).groupBy('own.id');
    const rows = await query.getRawMany<{ id: string; position: string }>();
    return new Map(rows.map((row) => [row.id, Number(row.position)]));
  }

  /** The latest sign-ups of one person, who may have several contacts. */
  latestOfContacts(contactIds: string[], after: string | undefined, limit: number): Promise<Registration[]> {
    const list = this.rows.createQueryBuilder('registration').where('registration.contactId IN (:...contactIds)', { contactIds });
    return beyond(list, 'registration.signedUpAt', after).take(limit).getMany();
  }

  /** The sign-ups of an event that a filter shows, newest first. What a filter asks for stands in the index that gives the order. */
  page(eventId: string, filter: RegistrationsFilter, limit: number): Promise<Registration[]> {
    const { state, ticketTypeId, channel, inviterId, checkedIn, contactIds, ids, words, after } = filter;
    const list = this.rows.createQueryBuilder('registration').where({ eventId });
    if (state) list.andWhere({ state });
    if (ticketTypeId) list.andWhere({ ticketTypeId });
    if (channel) list.andWhere({ channel });
    if (inviterId) list.andWhere({ sharerId: inviterId });
    if (checkedIn) list.andWhere({ checkedInAt: checkedIn === 'yes' ? Not(IsNull()) : IsNull() });
    if (contactIds) list.andWhere({ contactId: In(contactIds) });
    if (ids) list.andWhere({ id: In(ids) });
    if (words) {
      const like = `%${words.toLowerCase().replace(/[!%_]/g, (wild) => `!${wild}`)}%`;
      list.andWhere(new Brackets((or) => or.where("LOWER(registration.name) LIKE :like ESCAPE '!'", { like }).orWhere("LOWER(registration.company) LIKE :like ESCAPE '!'", { like })));
    }
    return beyond(list, 'registration.createdAt', after).take(limit).getMany();
  }

  lapsedOffers(now: Date, limit: number): Promise<Registration[]> {
    return this.rows.find({ where: { state: 'offered', offerUntil: LessThanOrEqual(now) }, order: { offerUntil: 'ASC' }, take: limit });
  }

  /** Those of an event in some states, in the order of their ids, after the one that was read last. */
  readOn(eventId: string, states: readonly RegistrationState[], { afterId, limit }: { afterId: string | null; limit: number }): Promise<Registration[]> {
    return this.rows.find({ where: { eventId, state: In([...states]), ...(afterId && { id: MoreThan(afterId) }) }, order: { id: 'ASC' }, take: limit });
  }

  async countByType(eventId: string): Promise<Map<string, number>> {
    const counts = await this.rows.createQueryBuilder('registration').select('registration.ticketTypeId', 'typeId').addSelect('COUNT(*)', 'count')
      .where({ eventId }).groupBy('registration.ticketTypeId').getRawMany<{ typeId: string; count: string }>();
    return new Map(counts.map((row) => [row.typeId, Number(row.count)]));
  }

  /** Of each event: how many wait for approval, and how many have come. */
  async countsOf(eventIds: string[]): Promise<{ pending: Map<string, number>; checkedIn: Map<string, number> }> {
    if (eventIds.length === 0) return { pending: new Map(), checkedIn: new Map() };
    const rows = await this.rows.createQueryBuilder('registration').select('registration.eventId', 'eventId')
      .addSelect("SUM(CASE WHEN registration.state = 'pending' THEN 1 ELSE 0 END)", 'pending').addSelect('COUNT(registration.checkedInAt)', 'checkedIn')
      .where({ eventId: In(eventIds) }).groupBy('registration.eventId').getRawMany<{ eventId: string; pending: string; checkedIn: string }>();
    return { pending: new Map(rows.map((row) => [row.eventId, Number(row.pending)])), checkedIn: new Map(rows.map((row) => [row.eventId, Number(row.checkedIn)])) };
  }
}

/** Latest first, after a place in the list. */
function beyond(list: SelectQueryBuilder<Registration>, column: string, after: string | undefined): SelectQueryBuilder<Registration> {
  const place = placeAfter(after);
  if (place) list.andWhere(new Brackets((or) => or.where(`${column} < :at`, place).orWhere(`${column} = :at AND registration.id < :id`, place)));
  return list.orderBy(column, 'DESC').addOrderBy('registration.id', 'DESC');
}
