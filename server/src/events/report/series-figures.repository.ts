import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
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

/** Whoever signed up as two and proved to be one is one person. */
const PERSON = 'COALESCE(contact.mergedIntoId, registration.contactId)';
const CAME = 'registration.checkedInAt IS NOT NULL';

/** People over all events of a series. */
@Injectable()
export class SeriesFiguresRepository {
  constructor(private readonly transaction: Transaction) {}

  eventsOf(seriesId: string): Promise<Event[]> {
    return this.transaction.manager.find(Event, { where: { seriesId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async byEvent(seriesId: string): Promise<Map<string, EventFigures>> {
    const rows = await this.registrations(seriesId).innerJoin((query: SelectQueryBuilder<Registration>) => firstTimes(query, seriesId), 'firsts', `firsts.person = ${PERSON}`)
      .select('registration.eventId', 'eventId').addSelect(`COUNT(DISTINCT ${PERSON})`, 'signedUp').addSelect(peopleWhere(CAME), 'came')
      .addSelect(peopleWhere(`${CAME} AND firsts.firstCame < event.startsAt`), 'repeated').addSelect(peopleWhere('firsts.firstSignUp >= event.startsAt'), 'newPeople')
      .groupBy('registration.eventId').getRawMany<{ eventId: string; signedUp: string; came: string; repeated: string; newPeople: string }>();
    return new Map(rows.map(({ eventId, signedUp, came, repeated, newPeople }) => [eventId, { signedUp: Number(signedUp), came: Number(came), repeat: Number(repeated), newPeople: Number(newPeople) }]));
  }

  async total(seriesId: string): Promise<{ people: number; came: number; cameTwiceOrMore: number }> {
    const row = await this.transaction.manager.createQueryBuilder().select('COUNT(*)', 'people').addSelect('SUM(CASE WHEN visits.times > 0 THEN 1 ELSE 0 END)', 'came')
      .addSelect('SUM(CASE WHEN visits.times > 1 THEN 1 ELSE 0 END)', 'twice')
      .from((query: SelectQueryBuilder<Registration>) => ofSeries(query.from(Registration, 'registration'), seriesId).select(PERSON, 'person')
        .addSelect(`COUNT(DISTINCT CASE WHEN ${CAME} THEN registration.eventId END)`, 'times').groupBy(PERSON), 'visits')
      .getRawOne<{ people: string; came: string | null; twice: string | null }>();
    return { people: Number(row?.people ?? 0), came: Number(row?.came ?? 0), cameTwiceOrMore: Number(row?.twice ?? 0) };
  }

  private registrations(seriesId: string): SelectQueryBuilder<Registration> {
    return ofSeries(this.transaction.manager.createQueryBuilder(Registration, 'registration'), seriesId);
  }
}

function ofSeries(query: SelectQueryBuilder<Registration>, seriesId: string): SelectQueryBuilder<Registration> {
  return query.innerJoin(Event, 'event', 'event.id = registration.eventId AND event.seriesId = :seriesId', { seriesId }).leftJoin(Contact, 'contact', 'contact.id = registration.contactId');
}

/** Of each person: when the first event of the series began that he signed up for, and the first that he came to. */
function firstTimes(query: SelectQueryBuilder<Registration>, seriesId: string): SelectQueryBuilder<Registration> {
  return ofSeries(query.from(Registration, 'registration'), seriesId).select(PERSON, 'person')
    .addSelect('MIN(event.startsAt)', 'firstSignUp').addSelect(`MIN(CASE WHEN ${CAME} THEN event.startsAt END)`, 'firstCame').groupBy(PERSON);
}

function peopleWhere(condition: string): string {
  return `COUNT(DISTINCT CASE WHEN ${condition} THEN ${PERSON} END)`;
}
