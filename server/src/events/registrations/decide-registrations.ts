import type { DecideReply } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OrderSeat } from './order-seat.js';
import type { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';
import { RegistrationNotFound } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';

/** In which list of the reply he is told. */
type Decide = (registration: Registration, book: RegistrationBook, event: Event) => Promise<'done' | 'waitlisted'>;

/** Lets sign-ups in or turns them down, one or many: those that no longer fit are told apart, and stop nobody else. */
@Injectable()
export class DecideRegistrations {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly keep: KeepRegistrations,
    private readonly orders: OrderSeat,
  ) {}

  /** In the order that was asked for: the last seat goes to the first named. Whoever waits already comes before all of them. */
  approve(caller: StaffCaller, eventId: string, ids: string[]): Promise<DecideReply> {
    return this.decide(eventId, ids, async (registration, book, event) => {
      registration.require('pending');
      event.requireNotCancelled();
      if (event.hasWaitlist && !book.seats.hasRoomBehindQueue(registration)) {
        book.move(registration, { to: 'waitlisted', text: '审核通过，名额已满，进入候补', byId: caller.staffId });
        return 'waitlisted';
      }
      book.requireRoom(registration);
      const isPriced = registration.payableFen > 0;
      if (isPriced) await this.orders.execute(registration, event, (await this.events.typesByIds([registration.ticketTypeId]))[0]?.name ?? '');
      book.move(registration, { to: isPriced ? 'unpaid' : 'confirmed', text: isPriced ? '审核通过，等待支付' : '审核通过', byId: caller.staffId });
      return 'done';
    });
  }

  reject(caller: StaffCaller, eventId: string, ids: string[], reason: string | undefined): Promise<DecideReply> {
    return this.decide(eventId, ids, async (registration, book) => {
      registration.require('pending');
      book.move(registration, { to: 'rejected', text: reason ? `审核未通过：${reason}` : '审核未通过', reason, byId: caller.staffId });
      return 'done';
    });
  }

  private decide(eventId: string, ids: string[], decide: Decide): Promise<DecideReply> {
    return this.transaction.run(async () => {
      const wanted = [...new Set(ids)];
      const found = (await this.registrations.byIds(wanted)).filter((each) => each.eventId === eventId);
      const { book, registrations } = await this.keep.open(found);
      const event = await this.events.get(eventId);
      const byId = new Map(registrations.map((each) => [each.id, each]));
      const reply: DecideReply = { done: [], waitlisted: [], refused: [] };
      for (const id of wanted) {
        const outcome = await outcomeOf(byId.get(id), (registration) => decide(registration, book, event));
        if (outcome instanceof DomainError) reply.refused.push({ registrationId: id, code: outcome.code, message: outcome.text });
        else reply[outcome].push(id);
      }
      await this.keep.write(book);
      return reply;
    });
  }
}

async function outcomeOf<Outcome>(registration: Registration | undefined, decide: (registration: Registration) => Promise<Outcome>): Promise<Outcome | DomainError> {
  if (!registration) return new RegistrationNotFound();
  try {
    return await decide(registration);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
