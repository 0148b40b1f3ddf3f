import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Touchpoint } from '../contacts/touchpoint.entity.js';
import type { EventLead, LeadsOfEvents } from '../events/event-leads.js';
import { Transaction } from '../platform/database/transaction.js';
import { placeAfter } from '../platform/http/cursor.js';
import { Lead } from './lead.entity.js';

/** Leads by the events that they came from. Who brought a lead stands on the touchpoint that opened it. */
@Injectable()
export class LeadsOfEventsRepository implements LeadsOfEvents {
  constructor(private readonly transaction: Transaction) {}

  async count(eventIds: string[], sharerId: string | null): Promise<Map<string, number>> {
    const rows = await this.leads(sharerId).andWhere({ eventId: In(eventIds) }).select('lead.eventId', 'eventId').addSelect('COUNT(*)', 'count').groupBy('lead.eventId').getRawMany<{ eventId: string; count: string }>();
    return new Map(rows.map((row) => [row.eventId, Number(row.count)]));
  }

  async countBySharer(eventId: string): Promise<Map<string, number>> {
    const query = this.leads(null).andWhere({ eventId }).innerJoin(Touchpoint, 'source', 'source.id = lead.sourceTouchpointId AND source.sharerId IS NOT NULL');
    const rows = await query.select('source.sharerId', 'sharerId').addSelect('COUNT(*)', 'count').groupBy('source.sharerId').getRawMany<{ sharerId: string; count: string }>();
    return new Map(rows.map((row) => [row.sharerId, Number(row.count)]));
  }

  async page(eventId: string, sharerId: string | null, after: string | undefined, limit: number): Promise<EventLead[]> {
    const list = this.leads(sharerId).andWhere({ eventId });
    const place = placeAfter(after);
    if (place) list.andWhere('(lead.createdAt < :at OR (lead.createdAt = :at AND lead.id < :id))', place);
    const found = await list.orderBy('lead.createdAt', 'DESC').addOrderBy('lead.id', 'DESC').take(limit).getMany();
    return found.map(({ id, contactId, createdAt }) => ({ id, contactId, at: createdAt }));
  }

  private leads(sharerId: string | null): SelectQueryBuilder<Lead> {
    const query = this.transaction.manager.createQueryBuilder(Lead, 'lead').where('1 = 1');
    return sharerId ? query.innerJoin(Touchpoint, 'brought', 'brought.id = lead.sourceTouchpointId AND brought.sharerId = :sharerId', { sharerId }) : query;
  }
}
