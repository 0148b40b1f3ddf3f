import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Event } from '../event.entity.js';
import { EventNotFound, TicketTypeNotFound } from '../event.errors.js';
import { EventRepository } from '../event.repository.js';
import { PromoCode } from '../promo-code.entity.js';
import { PromoCodeRepository } from '../promo-code.repository.js';
import type { TicketType } from '../ticket-type.entity.js';
import { PromoCodeInvalid, TicketNotOnSale } from './registration.errors.js';
import { isByStaff, type SignUpWish } from './sign-up-wish.js';

export interface Offer {
  event: Event;
  type: TicketType;
  promo: PromoCode | null;
  payableFen: number;
}

/** What people may have now who ask for it, or why not: everything but whether there is still some. */
@Injectable()
export class SignUpDesk {
  constructor(
    private readonly events: EventRepository,
    private readonly promoCodes: PromoCodeRepository,
    private readonly clock: Clock,
  ) {}

  async look(wishes: SignUpWish[]): Promise<(Offer | DomainError)[]> {
    // Asked for in one turn, so that they travel together.
    const found = await Promise.all([this.events.byIds(wishes.map((wish) => wish.eventId)), this.events.typesByIds(wishes.map((wish) => wish.ticketTypeId)), this.promosOf(wishes)]);
    const events = new Map(found[0].map((event) => [event.id, event]));
    const types = new Map(found[1].map((type) => [type.id, type]));
    const promos = found[2];
    return wishes.map((wish) => {
      const event = events.get(wish.eventId);
      const type = types.get(wish.ticketTypeId);
      if (!event || event.state === 'draft') return new EventNotFound();
      if (!type || type.eventId !== event.id) return new TicketTypeNotFound();
      return this.offer(wish, event, type, promos);
    });
  }

  private offer(wish: SignUpWish, event: Event, type: TicketType, promos: PromoCode[]): Offer | DomainError {
    const now = this.clock.now();
    const refusal = isByStaff(wish) ? event.refusalOfAll(now) : event.refusalAt(now);
    if (refusal) return refusal;
    const promo = wish.promoCode ? promos.find((each) => each.eventId === event.id && each.code === PromoCode.spelled(wish.promoCode!)) : null;
    if (promo === undefined || (promo && (promo.isOverAt(now) || !promo.isFor(type.id)))) return new PromoCodeInvalid();
    if (!isByStaff(wish) && type.isHidden && !promo?.opens(type.id)) return new TicketTypeNotFound();
    if (!isByStaff(wish) && type.saleAt(now) !== 'open') return new TicketNotOnSale();
    return { event, type, promo, payableFen: wish.isFree ? 0 : (promo?.payable(type.priceFen) ?? type.priceFen) };
  }

  private promosOf(wishes: SignUpWish[]): Promise<PromoCode[]> {
    return this.promoCodes.spelled(wishes.map((wish) => wish.promoCode).filter((code) => code !== undefined));
  }
}
