import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { RegistrationEntry } from './registration-entry.entity.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotFound } from './registration.errors.js';

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

  /** The first in the queue for each of these types: the one who has waited longest. */
  async firstInQueue(eventId: string, ticketTypeIds: string[]): Promise<Registration | null> {
    return this.rows.findOne({ where: { eventId, ticketTypeId: In(ticketTypeIds), state: 'waitlisted' }, order: { queueKey: 'ASC' } });
  }

  /** 1 for the first of those who wait for the same ticket type. */
  async queuePosition({ eventId, ticketTypeId, queueKey }: Registration): Promise<number> {
    return this.rows.countBy({ eventId, ticketTypeId, queueKey: LessThanOrEqual(queueKey!) });
  }

  lapsedOffers(now: Date, limit: number): Promise<Registration[]> {
    return this.rows.find({ where: { state: 'offered', offerUntil: LessThanOrEqual(now) }, order: { offerUntil: 'ASC' }, take: limit });
  }

  /** Those of an event that have not ended, in the order of their sign-up. */
  liveOf(eventId: string, limit: number): Promise<Registration[]> {
    const states = ['pending', 'waitlisted', 'offered', 'unpaid', 'confirmed'] as const;
    return this.rows.find({ where: { eventId, state: In([...states]) }, order: { id: 'ASC' }, take: limit });
  }

  async countByType(eventId: string): Promise<Map<string, number>> {
    const counts = await this.rows.createQueryBuilder('registration').select('registration.ticketTypeId', 'typeId').addSelect('COUNT(*)', 'count')
      .where({ eventId }).groupBy('registration.ticketTypeId').getRawMany<{ typeId: string; count: string }>();
    return new Map(counts.map((row) => [row.typeId, Number(row.count)]));
  }

  /** Of each event: how many wait for approval, and how many have come. */
  async countsOf(eventIds: string[]): Promise<{ pending: Map<string, number>; checkedIn: Map<string, number> }> {
    if (eventIds.length === 0) return { pending: new Map(), checkedIn: new Map() };
    const count = (condition: string) => this.rows.createQueryBuilder('registration').select('registration.eventId', 'eventId').addSelect('COUNT(*)', 'count')
      .where({ eventId: In(eventIds) }).andWhere(condition).groupBy('registration.eventId').getRawMany<{ eventId: string; count: string }>();
    const mapOf = (rows: { eventId: string; count: string }[]) => new Map(rows.map((row) => [row.eventId, Number(row.count)]));
    return { pending: mapOf(await count("registration.state = 'pending'")), checkedIn: mapOf(await count('registration.checkedInAt IS NOT NULL')) };
  }
}
