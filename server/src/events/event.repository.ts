import type { EventsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { placeAfter } from '../platform/http/cursor.js';
import { Allotment } from './allotment.entity.js';
import { EventText } from './event-text.entity.js';
import { Event } from './event.entity.js';
import { EventNotFound } from './event.errors.js';
import { TicketType } from './ticket-type.entity.js';

/** It will take place, as far as anybody knows. */
const ON = ['published', 'closed'];

@Injectable()
export class EventRepository extends Repository<Event> {
  private readonly fast: FastRows<Event>;
  private readonly types: FastRows<TicketType>;
  private readonly allotments: FastRows<Allotment>;

  constructor(transaction: Transaction) {
    super(transaction, Event);
    this.fast = new FastRows(transaction, Event);
    this.types = new FastRows(transaction, TicketType);
    this.allotments = new FastRows(transaction, Allotment);
  }

  async get(id: string): Promise<Event> {
    const [event] = await this.fast.whereIn('id', [id]);
    if (!event) throw new EventNotFound();
    return event;
  }

  async getForUpdate(id: string): Promise<Event> {
    const event = await this.forUpdate(this.rows.createQueryBuilder('event').where({ id })).getOne();
    if (!event) throw new EventNotFound();
    return event;
  }

  byIds(ids: string[]): Promise<Event[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  async textOf(eventId: string): Promise<EventText> {
    return (await this.transaction.manager.findOneBy(EventText, { eventId })) ?? Object.assign(new EventText(), { eventId, summary: '', body: '', agenda: [] });
  }

  textsOf(eventIds: string[]): Promise<EventText[]> {
    return this.transaction.manager.findBy(EventText, { eventId: In(eventIds) });
  }

  async saveText(text: EventText): Promise<void> {
    await this.transaction.manager.save(text);
  }

  /** In the order that the organiser gave them. */
  async typesOf(eventIds: string[]): Promise<TicketType[]> {
    const types = await this.types.whereIn('eventId', [...new Set(eventIds)]);
    return types.sort((one, other) => one.position - other.position);
  }

  async typesByIds(ids: string[]): Promise<TicketType[]> {
    return this.types.whereIn('id', [...new Set(ids)]);
  }

  async saveTypes(types: TicketType[]): Promise<void> {
    await this.transaction.manager.save(types);
  }

  async removeTypes(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.transaction.manager.delete(TicketType, { id: In(ids) });
    await this.removeAllotments(ids);
  }

  allotmentsOf(eventIds: string[]): Promise<Allotment[]> {
    return this.allotments.whereIn('eventId', [...new Set(eventIds)]);
  }

  lockAllotmentsOf(eventId: string): Promise<Allotment[]> {
    return this.allotments.whereIn('eventId', [eventId], true);
  }

  async addAllotments(allotments: Allotment[]): Promise<void> {
    if (allotments.length > 0) await this.allotments.insert(allotments);
  }

  async resize(allotment: Allotment, size: number | null): Promise<void> {
    await this.transaction.manager.update(Allotment, allotment.id, { size });
  }

  async removeAllotments(ids: string[]): Promise<void> {
    await this.transaction.manager.delete(Allotment, { id: In(ids) });
  }

  /** Events with a free seat of a type that somebody waits for; those with others only would stand in their way. */
  withSeatsToOffer(now: Date, limit: number): Promise<Event[]> {
    return this.rows.createQueryBuilder('event')
      .innerJoin(Allotment, 'allotment', 'allotment.id = event.id AND allotment.waiting > 0 AND (allotment.size IS NULL OR allotment.taken < allotment.size)')
      .innerJoin(Allotment, 'own', 'own.eventId = event.id AND own.id <> event.id AND own.waiting > 0 AND (own.size IS NULL OR own.taken < own.size)')
      .where('event.state IN (:...states) AND event.endsAt > :now', { states: ON, now }).orderBy('event.id').take(limit).getMany();
  }

  /** A company has hundreds of events, not more. */
  askingForms(formIds: string[]): Promise<Event[]> {
    return this.rows.find({ where: [{ formId: In(formIds) }, { surveyFormId: In(formIds) }], order: { startsAt: 'DESC', id: 'DESC' } });
  }

  toClear(limit: number): Promise<Event[]> {
    return this.rows.find({ where: { isClearing: true }, order: { id: 'ASC' }, take: limit });
  }

  async noteCleared(id: string): Promise<void> {
    await this.rows.update(id, { isClearing: false });
  }

  /** Upcoming: soonest first; past: latest first; all: newest first. */
  page(query: EventsQuery, now: Date, limit: number): Promise<Event[]> {
    const list = this.rows.createQueryBuilder('event');
    if (query.state) list.andWhere({ state: query.state });
    if (query.seriesId) list.andWhere({ seriesId: query.seriesId });
    if (query.q) list.andWhere("LOWER(event.title) LIKE :like ESCAPE '!'", { like: `%${query.q.toLowerCase().replace(/[!%_]/g, (wild) => `!${wild}`)}%` });
    if (query.when === 'upcoming') list.andWhere('event.endsAt >= :now', { now });
    if (query.when === 'past') list.andWhere('event.endsAt < :now', { now });
    const isByStart = query.when === 'upcoming' || query.when === 'past';
    return this.beyond(list, isByStart ? 'event.startsAt' : 'event.createdAt', query.when === 'upcoming' ? 'ASC' : 'DESC', query.after).take(limit).getMany();
  }

  /** What phones list: published and yet to come, soonest first. */
  upcoming(now: Date, after: string | undefined, limit: number): Promise<Event[]> {
    const list = this.rows.createQueryBuilder('event').where('event.state IN (:...states) AND event.endsAt >= :now', { states: ON, now });
    return this.beyond(list, 'event.startsAt', 'ASC', after).take(limit).getMany();
  }

  /** In the order of a moment, after a place in it. */
  private beyond(list: SelectQueryBuilder<Event>, column: string, direction: 'ASC' | 'DESC', after: string | undefined): SelectQueryBuilder<Event> {
    const place = placeAfter(after);
    if (place) {
      const sign = direction === 'ASC' ? '>' : '<';
      list.andWhere(new Brackets((or) => or.where(`${column} ${sign} :at`, place).orWhere(`${column} = :at AND event.id ${sign} :id`, place)));
    }
    return list.orderBy(column, direction).addOrderBy('event.id', direction);
  }

  async countBySeries(): Promise<Map<string, number>> {
    const counts = await this.rows.createQueryBuilder('event').select('event.seriesId', 'seriesId').addSelect('COUNT(*)', 'count')
      .where('event.seriesId IS NOT NULL').groupBy('event.seriesId').getRawMany<{ seriesId: string; count: string }>();
    return new Map(counts.map((row) => [row.seriesId, Number(row.count)]));
  }
}
