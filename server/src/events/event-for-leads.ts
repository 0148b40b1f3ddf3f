import type { OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { EventRepository } from './event.repository.js';

export interface EventFacts {
  title: string;
  owner: OwnerRef;
  campaignId: string | null;
}

/** What `leads` needs to know about an event. */
@Injectable()
export class EventForLeads {
  constructor(private readonly events: EventRepository) {}

  async execute(eventId: string): Promise<EventFacts | null> {
    const [event] = await this.events.byIds([eventId]);
    return event ? { title: event.title, owner: event.owner, campaignId: event.campaignId } : null;
  }
}
