import type { EventBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { KeepEvent } from './keep-event.js';

const TITLE_LENGTH = 100;

/** Makes a draft like an event: the same texts, tickets and rules; nobody has signed up, and sale windows are open. */
@Injectable()
export class DuplicateEvent {
  constructor(
    private readonly events: EventRepository,
    private readonly keep: KeepEvent,
  ) {}

  async execute(id: string): Promise<Event> {
    return this.keep.add(await this.bodyOf(await this.events.get(id)));
  }

  private async bodyOf(event: Event): Promise<EventBody> {
    const { summary, body, agenda } = await this.events.textOf(event.id);
    const sizes = new Map((await this.events.allotmentsOf([event.id])).map((allotment) => [allotment.id, allotment.size]));
    const types = await this.events.typesOf([event.id]);
    const { coverUrl, seriesId, campaignId, timeZone, place, needsApproval, hasWaitlist, offerHours, payWithinMinutes, isTransferable, hasSelfCheckIn, formId, surveyFormId, contentIds, owner } = event;
    return {
      title: `${[...event.title].slice(0, TITLE_LENGTH - 4).join('')}（副本）`, summary, body, agenda, startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString(),
      coverUrl, seriesId, campaignId, timeZone, place, needsApproval, hasWaitlist, offerHours, payWithinMinutes, isTransferable, hasSelfCheckIn, formId, surveyFormId, contentIds, owner,
      capacity: sizes.get(event.id) ?? null,
      ticketTypes: types.map(({ id, name, description, priceFen, isHidden }) => ({ name, description, priceFen, isHidden, quota: sizes.get(id) ?? null })),
    };
  }
}
