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
/** Bytes for one ticket's number. */
const RANDOM = 32;

export interface TicketWish {
  registrationId: string;
  eventId: string;
  ticketTypeId: string;
  contactId: string;
  /** Where the caller knows it. */
  event?: Event;
  /** The registration has just come about, so there can be no ticket of it yet. */
  isFirst?: boolean;
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
      const asked = wishes.filter((wish) => !wish.isFirst).map((wish) => wish.registrationId);
      const valid = new Map((await this.tickets.validOf(asked)).map((ticket) => [ticket.registrationId, ticket]));
      const missing = wishes.filter((wish) => !valid.has(wish.registrationId));
      const presses = new Map<string, Press>();
      for (const event of await this.eventsOf(missing)) presses.set(event.id, { event, sign: await this.keys.signerOf(event.id) });
      const random = randomBytes(missing.length * RANDOM);
      const made = missing.map((wish, index) => this.make(wish, presses.get(wish.eventId), random.subarray(index * RANDOM, (index + 1) * RANDOM)));
      if (made.length > 0) await this.tickets.insertAll(made);
      for (const ticket of made) valid.set(ticket.registrationId, ticket);
      return wishes.map((wish) => valid.get(wish.registrationId)!);
    });
  }

  private make({ registrationId, eventId, ticketTypeId, contactId }: TicketWish, press: Press | undefined, random: Uint8Array): Ticket {
    if (!press) throw new EventNotFound();
    const { event, sign } = press;
    const id = newId();
    const now = this.clock.now();
    const message = ticketMessage({
      keyId: markOf(event.id), ticketId: id, typeMark: markOf(ticketTypeId),
      validFrom: seconds(event.startsAt.getTime() - DAY_MS), validUntil: seconds(event.endsAt.getTime() + DAY_MS),
    });
    const token = composeTicket(message, sign(message));
    return Object.assign(new Ticket(), { registrationId, eventId, ticketTypeId, contactId, id, token, number: ticketNumber(random), issuedAt: now, changedAt: now });
  }

  private async eventsOf(wishes: TicketWish[]): Promise<Event[]> {
    const known = new Map(wishes.filter((wish) => wish.event).map((wish) => [wish.eventId, wish.event!]));
    return [...known.values(), ...(await this.events.byIds(wishes.map((wish) => wish.eventId).filter((id) => !known.has(id))))];
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
