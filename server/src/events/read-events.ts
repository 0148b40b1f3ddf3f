import type { EventsPage, EventsQuery, EventView, FormUseView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { LandingEvent } from '../materials/landing-events.js';
import { Clock } from '../platform/clock/clock.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import type { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { PresentEvents } from './present-events.js';

const PAGE = 50;

/** Events for the console, and for other capabilities. */
@Injectable()
export class ReadEvents {
  constructor(
    private readonly events: EventRepository,
    private readonly present: PresentEvents,
    private readonly clock: Clock,
  ) {}

  async page({ limit = PAGE, ...query }: EventsQuery): Promise<EventsPage> {
    const isByStart = query.when === 'upcoming' || query.when === 'past';
    const found = await this.events.page(query, this.clock.now(), limit + 1);
    const { rows, next } = pageOf(found, limit, (event) => encodeCursor(isByStart ? event.startsAt : event.createdAt, event.id));
    return { rows: await this.present.rows(rows), next };
  }

  async one(id: string): Promise<EventView> {
    return this.view(await this.events.get(id));
  }

  view(event: Event): Promise<EventView> {
    return this.present.view(event);
  }

  get(id: string): Promise<Event> {
    return this.events.get(id);
  }

  async byIds(ids: string[]): Promise<Map<string, Event>> {
    return new Map((await this.events.byIds(ids)).map((event) => [event.id, event]));
  }

  /** What a code that leads to an event shows of it. */
  async landings(ids: string[]): Promise<Map<string, LandingEvent>> {
    const [events, texts] = [await this.events.byIds(ids), await this.events.textsOf(ids)];
    const summaries = new Map(texts.map(({ eventId, summary }) => [eventId, summary]));
    return new Map(events.map(({ id, title, state }) => [id, { title, summary: summaries.get(id) ?? '', isShown: state !== 'draft' }]));
  }

  /** Which events ask these forms at sign-up or afterwards. */
  async usesOfForms(formIds: string[]): Promise<Map<string, FormUseView[]>> {
    const events = formIds.length === 0 ? [] : await this.events.askingForms(formIds);
    const usesOf = (formId: string): FormUseView[] => [
      ...events.filter((event) => event.formId === formId).map(({ id, title }) => ({ kind: 'event', id, name: title })),
      ...events.filter((event) => event.surveyFormId === formId).map(({ id, title }) => ({ kind: 'survey', id, name: title })),
    ];
    return new Map(formIds.map((id) => [id, usesOf(id)]));
  }
}
