import type { SelfCheckInReply } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { Clock } from '../../platform/clock/clock.js';
import { RateLimit } from '../../platform/rate-limit/rate-limit.js';
import { EventRepository } from '../event.repository.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { CheckTicket } from './check-ticket.js';
import { NotDoorTime, NoValidTicket, SelfCheckInCodeInvalid, SelfCheckInOff } from './door.errors.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { SelfCheckInCodes } from './self-check-in-codes.js';

const GATE = '自助签到';
const TRIES = 20;
const TRIES_SECONDS = 600;

/** An attendee scans the venue's changing code with his own phone. */
@Injectable()
export class CheckInMyself {
  constructor(
    private readonly events: EventRepository,
    private readonly codes: SelfCheckInCodes,
    private readonly contacts: ReadContacts,
    private readonly registrations: RegistrationRepository,
    private readonly tickets: TicketRepository,
    private readonly lists: KeepCheckLists,
    private readonly checkTicket: CheckTicket,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  async execute(contactId: string, eventId: string, code: string): Promise<SelfCheckInReply> {
    const event = await this.events.get(eventId);
    event.requireVisible();
    if (!event.hasSelfCheckIn) throw new SelfCheckInOff();
    await this.rateLimit.take(`self-check-in:${contactId}`, TRIES, TRIES_SECONDS);
    if (!this.codes.isAlive(eventId, code)) throw new SelfCheckInCodeInvalid();
    const ticket = await this.ticketOf(contactId, eventId);
    const list = (await this.lists.of(eventId)).find((each) => each.kind === 'entrance') ?? (await this.lists.of(eventId))[0];
    const { verdict, at, where } = await this.checkTicket.execute({ ticket, listId: list.id, gate: GATE, method: 'self' });
    if (verdict === 'other-day') throw new NotDoorTime();
    if (verdict !== 'admitted' && verdict !== 'already-in') throw new NoValidTicket();
    return { verdict, at: new Date(at ?? this.clock.now()).toISOString(), where: where ?? list.name, timeZone: event.timeZone };
  }

  /** Under whichever of his ids he signed up. */
  private async ticketOf(contactId: string, eventId: string): Promise<Ticket> {
    const survivor = await this.contacts.survivorOf(contactId);
    const ids = (await this.contacts.allIdsOf([survivor.id])).get(survivor.id) ?? [survivor.id];
    const own = (await this.registrations.ofContacts(ids)).filter((each) => each.eventId === eventId && each.state === 'confirmed');
    const [ticket] = await this.tickets.validOf(own.map((each) => each.id));
    if (!ticket) throw new NoValidTicket();
    return ticket;
  }
}
