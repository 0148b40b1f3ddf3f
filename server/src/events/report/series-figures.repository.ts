import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Transaction } from '../../platform/database/transaction.js';
import { Event } from '../event.entity.js';
import { Registration } from '../registrations/registration.entity.js';

export interface EventFigures {
  signedUp: number;
  came: number;
  /** Of those who came: who had come to an earlier event of the series. */
  repeat: number;
  /** Of those who signed up: who had signed up for no earlier one. */
  newPeople: number;
}

/** People over all events of a series. */
@Injectable()
export class SeriesFiguresRepository {
  constructor(private readonly transaction: Transaction) {}

  eventsOf(seriesId: string): Promise<Event[]> {
    return this.transaction.manager.find(Event, { where: { seriesId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async byEvent(seriesId: string): Promise<Map<string, EventFigures>> {
    const rows = await this.people(seriesId).select('registration.eventId', 'eventId').addSelect('COUNT(*)', 'signedUp').addSelect('COUNT(registration.checkedInAt)', 'came')
      .groupBy('registration.eventId').getRawMany<{ eventId: string; signedUp: string; came: string }>();
    const [repeat, newPeople] = [await this.countByEvent(this.repeated(seriesId)), await this.countByEvent(this.people(seriesId).andWhere(`NOT ${earlier(this.people(seriesId))}`))];
    return new Map(rows.map(({ eventId, signedUp, came }) => [eventId, { signedUp: Number(signedUp), came: Number(came), repeat: repeat.get(eventId) ?? 0, newPeople: newPeople.get(eventId) ?? 0 }]));
  }

  async total(seriesId: string): Promise<{ people: number; came: number; cameTwiceOrMore: number }> {
    const people = await this.people(seriesId).select('COUNT(DISTINCT registration.contactId)', 'people').getRawOne<{ people: string }>();
    const times = await this.transaction.manager.createQueryBuilder().select('COUNT(*)', 'came').addSelect('SUM(CASE WHEN visits.times > 1 THEN 1 ELSE 0 END)', 'twice')
      .from((query: SelectQueryBuilder<Registration>) => query.select('visit.contactId', 'contactId').addSelect('COUNT(*)', 'times').from(Registration, 'visit')
        .innerJoin(Event, 'host', 'host.id = visit.eventId AND host.seriesId = :seriesId', { seriesId }).where('visit.checkedInAt IS NOT NULL').groupBy('visit.contactId'), 'visits')
      .getRawOne<{ came: string; twice: string | null }>();
    return { people: Number(people?.people ?? 0), came: Number(times?.came ?? 0), cameTwiceOrMore: Number(times?.twice ?? 0) };
  }

  private repeated(seriesId: string): SelectQueryBuilder<Registration> {
    return this.people(seriesId).andWhere('registration.checkedInAt IS NOT NULL').andWhere(earlier(this.people(seriesId), ' AND former.checkedInAt IS NOT NULL'));
  }

  private people(seriesId: string): SelectQueryBuilder<Registration> {
    return this.transaction.manager.createQueryBuilder(Registration, 'registration').innerJoin(Event, 'event', 'event.id = registration.eventId AND event.seriesId = :seriesId', { seriesId });
  }

  private async countByEvent(query: SelectQueryBuilder<Registration>): Promise<Map<string, number>> {
    const rows = await query.select('registration.eventId', 'eventId').addSelect('COUNT(*)', 'count').groupBy('registration.eventId').getRawMany<{ eventId: string; count: string }>();
    return new Map(rows.map((row) => [row.eventId, Number(row.count)]));
  }
}

/** That the same person has a registration for an earlier event of the series. */
function earlier(query: SelectQueryBuilder<Registration>, extra = ''): string {
  const former = query.subQuery().select('1').from(Registration, 'former').innerJoin(Event, 'eventBefore', 'eventBefore.id = former.eventId')
    .where(`former.contactId = registration.contactId AND eventBefore.seriesId = :seriesId AND eventBefore.startsAt < event.startsAt${extra}`);
  return `EXISTS ${former.getQuery()}`;
}
