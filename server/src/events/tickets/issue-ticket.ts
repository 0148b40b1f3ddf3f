import { composeTicket, markOf, ticketMessage, ticketNumber } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Event } from '../event.entity.js';
import { EventNotFound } from '../event.errors.js';
import { Ticket } from './ticket.entity.js';
import { TicketKeys } from './ticket-keys.js';
import { TicketRepository } from './ticket.repository.js';

const DAY_MS = 86_400_000;

export interface TicketWish {
  registrationId: string;
  eventId: string;
  ticketTypeId: string;
  contactId: string;
}

/** Gives a confirmed registration its ticket, in the caller's transaction. Who holds a valid one keeps it. */
@Injectable()
export class IssueTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketRepository,
    private readonly keys: TicketKeys,
    private readonly clock: Clock,
  ) {}

  async execute(wish: TicketWish): Promise<Ticket> {
    return (await this.executeAll([wish]))[0];
  }

  /** In the order of the wishes, in a few statements. */
  executeAll(wishes: TicketWish[]): Promise<Ticket[]> {
    return this.transaction.run(async () => {
      const valid = new Map((await this.tickets.validOf(wishes.map((wish) => wish.registrationId))).map((ticket) => [ticket.registrationId, ticket]));
      const missing = wishes.filter((wish) => !valid.has(wish.registrationId));
      const events = await this.eventsOf(missing);
      const made: Ticket[] = [];
      for (const wish of missing) made.push(await this.make(wish, events.get(wish.eventId)));
      if (made.length > 0) await this.tickets.insertAll(made);
      for (const ticket of made) valid.set(ticket.registrationId, ticket);
      return wishes.map((wish) => valid.get(wish.registrationId)!);
    });
  }

  private async make(wish: TicketWish, event: Event | undefined): Promise<Ticket> {
    if (!event) throw new EventNotFound();
    const id = newId();
    const now = this.clock.now();
    const message = ticketMessage({
      keyId: markOf(event.id), ticketId: id, typeMark: markOf(wish.ticketTypeId),
      validFrom: seconds(event.startsAt.getTime() - DAY_MS), validUntil: seconds(event.endsAt.getTime() + DAY_MS),
    });
    const token = composeTicket(message, await this.keys.sign(event.id, message));
    return Object.assign(new Ticket(), { ...wish, id, token, number: ticketNumber(randomBytes(32)), issuedAt: now, changedAt: now });
  }

  private async eventsOf(wishes: TicketWish[]): Promise<Map<string, Event>> {
    const ids = [...new Set(wishes.map((wish) => wish.eventId))];
    const events = ids.length === 0 ? [] : await this.transaction.manager.findBy(Event, { id: In(ids) });
    return new Map(events.map((event) => [event.id, event]));
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
