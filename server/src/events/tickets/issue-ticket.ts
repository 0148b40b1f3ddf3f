import { composeTicket, markOf, ticketMessage, ticketNumber } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventNotFound } from '../event.errors.js';
import { EventRepository } from '../event.repository.js';
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

/** What tickets of one event are made with. */
interface Press {
  event: Event;
  sign: (message: Uint8Array) => Uint8Array;
}

/** Gives a confirmed registration its ticket, in the caller's transaction. Who holds a valid one keeps it. */
@Injectable()
export class IssueTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketRepository,
    private readonly events: EventRepository,
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
      const presses = new Map<string, Press>();
      for (const event of await this.eventsOf(missing)) presses.set(event.id, { event, sign: await this.keys.signerOf(event.id) });
      const made = missing.map((wish) => this.make(wish, presses.get(wish.eventId)));
      if (made.length > 0) await this.tickets.insertAll(made);
      for (const ticket of made) valid.set(ticket.registrationId, ticket);
      return wishes.map((wish) => valid.get(wish.registrationId)!);
    });
  }

  private make(wish: TicketWish, press: Press | undefined): Ticket {
    if (!press) throw new EventNotFound();
    const { event, sign } = press;
    const id = newId();
    const now = this.clock.now();
    const message = ticketMessage({
      keyId: markOf(event.id), ticketId: id, typeMark: markOf(wish.ticketTypeId),
      validFrom: seconds(event.startsAt.getTime() - DAY_MS), validUntil: seconds(event.endsAt.getTime() + DAY_MS),
    });
    const token = composeTicket(message, sign(message));
    return Object.assign(new Ticket(), { ...wish, id, token, number: ticketNumber(randomBytes(32)), issuedAt: now, changedAt: now });
  }

  private eventsOf(wishes: TicketWish[]): Promise<Event[]> {
    const ids = [...new Set(wishes.map((wish) => wish.eventId))];
    return this.events.byIds(ids);
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
