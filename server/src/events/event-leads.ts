import { Injectable } from '@nestjs/common';

export interface EventLead {
  id: string;
  contactId: string;
  at: Date;
}

/** Leads that came about by events. With a sharer: those of people whom he brought. */
export interface LeadsOfEvents {
  count(eventIds: string[], sharerId: string | null): Promise<Map<string, number>>;
  countBySharer(eventId: string): Promise<Map<string, number>>;
  /** Newest first, after a place in the list. */
  page(eventId: string, sharerId: string | null, after: string | undefined, limit: number): Promise<EventLead[]>;
}

/** What events brought to sales. Leads register themselves, since they stand above events. */
@Injectable()
export class EventLeads implements LeadsOfEvents {
  private source: LeadsOfEvents = { count: () => Promise.resolve(new Map()), countBySharer: () => Promise.resolve(new Map()), page: () => Promise.resolve([]) };

  register(source: LeadsOfEvents): void {
    this.source = source;
  }

  count(eventIds: string[], sharerId: string | null = null): Promise<Map<string, number>> {
    return eventIds.length === 0 ? Promise.resolve(new Map()) : this.source.count(eventIds, sharerId);
  }

  countBySharer(eventId: string): Promise<Map<string, number>> {
    return this.source.countBySharer(eventId);
  }

  page(eventId: string, sharerId: string | null, after: string | undefined, limit: number): Promise<EventLead[]> {
    return this.source.page(eventId, sharerId, after, limit);
  }
}
