import type { EventBody, TicketTypeBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { cleanHtml } from '../content/clean-html.js';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { Allotment } from './allotment.entity.js';
import { CheckEvent } from './check-event.js';
import { EventChanged } from './event.domain-events.js';
import { EventText } from './event-text.entity.js';
import { Event } from './event.entity.js';
import { SizeBelowTaken, TicketTypeInUse } from './event.errors.js';
import { EventRepository } from './event.repository.js';
import { RegistrationRepository } from './registrations/registration.repository.js';
import { SEATS_SIGNAL } from './registrations/signals.js';
import { TicketType } from './ticket-type.entity.js';

/** Writes an event with its ticket types, new or known, also while people sign up: there is never less of it than is taken. */
@Injectable()
export class KeepEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly check: CheckEvent,
    private readonly announcer: Announcer,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  add(body: EventBody): Promise<Event> {
    return this.transaction.run(async () => {
      const event = Object.assign(new Event(), { id: newId(), createdAt: this.clock.now() });
      return this.write(event, body, []);
    });
  }

  change(id: string, body: EventBody): Promise<Event> {
    return this.transaction.run(async () => {
      const event = await this.events.getForUpdate(id);
      // Sign-ups that are under way end first, and those that come read what is written here.
      const allotments = await this.events.lockAllotmentsOf(id);
      const before = { ...event };
      await this.write(event, body, allotments);
      await this.announceChange(before, event);
      this.transaction.afterCommit(() => this.signals.give(SEATS_SIGNAL));
      return event;
    });
  }

  private async write(event: Event, body: EventBody, allotments: Allotment[]): Promise<Event> {
    await this.check.beforeSaving(body);
    const before = timesOf(event);
    event.edit(body);
    const types = await this.keepTypes(event.id, body.ticketTypes);
    if (event.state === 'published') this.check.whilePublished(event, types, timesOf(event) !== before);
    await this.resize(event.id, new Map([[event.id, body.capacity], ...types.map((type, index): [string, number | null] => [type.id, body.ticketTypes[index].quota])]), allotments);
    await this.events.save(event);
    await this.events.saveText(Object.assign(new EventText(), { eventId: event.id, summary: body.summary, body: cleanHtml(body.body), agenda: body.agenda }));
    return event;
  }

  private async keepTypes(eventId: string, wanted: TicketTypeBody[]): Promise<TicketType[]> {
    const present = await this.events.typesOf([eventId]);
    const kept = wanted.map((body, position) => {
      const type = present.find((each) => each.id === body.id) ?? Object.assign(new TicketType(), { id: newId(), eventId });
      type.write(body, position);
      return type;
    });
    const removed = present.filter((type) => !kept.includes(type)).map((type) => type.id);
    if (removed.length > 0) {
      const counts = await this.registrations.countByType(eventId);
      if (removed.some((id) => counts.has(id))) throw new TicketTypeInUse();
    }
    await this.events.removeTypes(removed);
    await this.events.saveTypes(kept);
    return kept;
  }

  private async resize(eventId: string, sizes: Map<string, number | null>, allotments: Allotment[]): Promise<void> {
    const present = new Map(allotments.map((allotment) => [allotment.id, allotment]));
    for (const [id, size] of sizes) {
      const allotment = present.get(id);
      if (size !== null && allotment && size < allotment.taken) throw new SizeBelowTaken();
      if (allotment && allotment.size !== size) await this.events.resize(allotment, size);
    }
    await this.events.addAllotments([...sizes].filter(([id]) => !present.has(id)).map(([id, size]) => Allotment.of(id, eventId, size)));
  }

  /** Whoever has signed up should know. */
  private async announceChange(before: Pick<Event, 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'place'>, event: Event): Promise<void> {
    if (event.state === 'draft') return;
    const timeOf = ({ startsAt, endsAt, timeZone }: typeof before) => `${startsAt.toISOString()}|${endsAt.toISOString()}|${timeZone}`;
    const changed: EventChanged['changed'] = [];
    if (before.title !== event.title) changed.push('title');
    if (timeOf(before) !== timeOf(event)) changed.push('time');
    if (JSON.stringify(before.place) !== JSON.stringify(event.place)) changed.push('place');
    if (changed.length > 0) await this.announcer.announce(new EventChanged(event.id, changed, event.version));
  }
}

/** Null and undefined are the same here: a new event has no times yet. */
const timesOf = ({ startsAt, endsAt, signUpUntil }: Event): string => [startsAt, endsAt, signUpUntil].map((at) => at?.toISOString() ?? '').join('|');
