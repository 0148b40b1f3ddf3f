import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { KeepRegistrations } from './keep-registrations.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';
import { SEATS_SIGNAL } from './signals.js';

const PORTION = 20;
const HOUR_MS = 3_600_000;

/**
 * Offers seats that are free to those who wait, in the order in which they came, each for some hours; an offer that nobody took up
 * goes to the next. A ticket type that is used up stops only those who wait for it.
 */
@Injectable()
export class OfferSeats implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'offer-seats', signal: SEATS_SIGNAL, restMs: 5_000, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    let didSomething = await this.lapse();
    for (const event of await this.events.withSeatsToOffer(this.clock.now(), PORTION)) didSomething = (await this.offerSeatsOf(event)) || didSomething;
    return didSomething;
  }

  /** One transaction for the first in the queue of each type that has a seat, as far as they reach. */
  private offerSeatsOf(event: Event): Promise<boolean> {
    return this.transaction.run(async () => {
      const next = await this.nextInQueue(event.id);
      if (next.length === 0) return false;
      const { book, registrations } = await this.keep.open(next);
      const offerUntil = this.offerUntil(event);
      const waiting = registrations.filter((registration) => registration.state === 'waitlisted');
      for (const registration of waiting) {
        if (!book.seats.hasRoom(registration)) continue;
        book.move(registration, { to: 'offered', text: '候补到名额，等待确认' });
        registration.offerUntil = offerUntil;
      }
      await this.keep.write(book);
      return true;
    });
  }

  private async nextInQueue(eventId: string): Promise<Registration[]> {
    const allotments = await this.events.allotmentsOf([eventId]);
    const left = allotments.find((each) => each.id === eventId)?.left ?? 0;
    const open = allotments.filter((each) => each.id !== eventId && each.waiting > 0 && each.left > 0).map((each) => each.id);
    return left <= 0 || open.length === 0 ? [] : this.registrations.firstInQueue(eventId, open, Math.min(PORTION, left));
  }

  private offerUntil(event: Event): Date {
    const wanted = this.clock.now().getTime() + event.offerHours * HOUR_MS;
    return new Date(Math.min(wanted, event.endsAt.getTime()));
  }

  private async lapse(): Promise<boolean> {
    const lapsed = await this.registrations.lapsedOffers(this.clock.now(), PORTION);
    if (lapsed.length === 0) return false;
    await this.transaction.run(async () => {
      const { book, registrations } = await this.keep.open(lapsed);
      const over = registrations.filter((each) => each.state === 'offered' && each.offerUntil !== null && each.offerUntil <= this.clock.now());
      for (const registration of over) book.move(registration, { to: 'expired', text: '未在时限内确认候补名额', reason: '未在时限内确认，名额已让给下一位' });
      await this.keep.write(book);
    });
    return true;
  }
}
