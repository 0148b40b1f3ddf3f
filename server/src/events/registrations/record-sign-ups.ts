import type { RegistrationState } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { newId } from '../../platform/database/ids.js';
import { DomainError, InvalidInput } from '../../platform/errors/domain-error.js';
import { EventNotFound } from '../event.errors.js';
import type { Draft } from './draft.js';
import { KeepRegistrations } from './keep-registrations.js';
import { KeepSignUps } from './keep-sign-ups.js';
import type { RegistrationBook } from './registration-book.js';
import { Registration } from './registration.entity.js';
import { AlreadySignedUp, EventFull, OrderIsEnding, PromoCodeUsedUp } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';
import { SignUpDesk, type Offer } from './sign-up-desk.js';
import { isByStaff, type SignUpWish } from './sign-up-wish.js';
import { SubmitAnswers } from './submit-answers.js';

export type SignUpOutcome = Registration | DomainError;

interface Settlement {
  outcomes: Map<SignUpWish, SignUpOutcome>;
  /** By somebody of this group: a second tap of the same person comes too late. */
  taken: Set<Registration>;
}

/**
 * Signs a group of people up, in the order in which they came and in a fixed number of statements, in the caller's transaction. Of each it
 * tells what became of it: whoever is refused takes nothing from the others.
 */
@Injectable()
export class RecordSignUps {
  constructor(
    private readonly desk: SignUpDesk,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
    private readonly answers: SubmitAnswers,
    private readonly keepSignUps: KeepSignUps,
    private readonly record: RecordTouchpoint,
  ) {}

  async execute(wishes: SignUpWish[]): Promise<SignUpOutcome[]> {
    const contacts = await this.record.lock(wishes.map((wish) => wish.contactId));
    const book = await this.keep.openBook(wishes.map((wish) => wish.eventId));
    // Read only now: whoever changes, closes or cancels an event holds its allotments.
    const offers = await this.desk.look(wishes);
    const drafts = await this.draftAll(wishes, offers, contacts);
    const outcomes = new Map<SignUpWish, SignUpOutcome>();
    const taken = new Set<Registration>();
    let open = drafts.filter((draft) => draft !== null);
    while (open.length > 0) open = await this.settle(open, book, { outcomes, taken });
    const accepted = drafts.filter((draft) => draft !== null && outcomes.get(draft.wish) === draft.registration) as Draft[];
    if (accepted.length > 0) await this.keepSignUps.execute(accepted, book, contacts);
    return wishes.map((wish, index) => outcomes.get(wish) ?? (offers[index] instanceof DomainError ? offers[index] : new EventNotFound()));
  }

  /**
   * Everybody in his turn takes what he needs, then the answers are judged. Wrong answers give it back, and those for whom nothing
   * was left are asked once more.
   */
  private async settle(open: Draft[], book: RegistrationBook, { outcomes, taken }: Settlement): Promise<Draft[]> {
    const seated: Draft[] = [];
    for (const draft of open) {
      const refusal = this.reserve(draft, book, taken);
      if (refusal) outcomes.set(draft.wish, refusal);
      else seated.push(draft);
    }
    const refusals = await this.answers.execute(seated);
    const wrong = seated.filter((draft) => refusals.has(draft));
    for (const draft of wrong) {
      book.unclaim(draft.registration);
      taken.delete(draft.registration);
      outcomes.set(draft.wish, refusals.get(draft)!);
    }
    for (const draft of seated) if (!refusals.has(draft)) outcomes.set(draft.wish, draft.registration);
    return wrong.length === 0 ? [] : open.filter((draft) => isFull(outcomes.get(draft.wish)));
  }

  /** Takes the seat and the promo code's use; or tells why not. */
  private reserve(draft: Draft, book: RegistrationBook, taken: Set<Registration>): DomainError | null {
    const { wish, contact, registration, offer } = draft;
    if (taken.has(registration) || (!draft.isNew && !registration.hasEnded)) return new AlreadySignedUp();
    if (registration.holdsSeat) return new OrderIsEnding();
    if (!isByStaff(wish) && !contact.phoneSealed && !wish.phone) return new InvalidInput({ phone: '请填写手机号' });
    if (offer.promo && !book.seats.canUse(offer.promo.id)) return new PromoCodeUsedUp();
    const to = this.stateFor(draft, book);
    if (to instanceof DomainError) return to;
    draft.to = to;
    book.claim(registration, to, wish.ticketTypeId, offer.promo?.id ?? null);
    taken.add(registration);
    return null;
  }

  private stateFor({ wish, offer: { event, payableFen } }: Draft, { seats }: RegistrationBook): RegistrationState | DomainError {
    if (event.needsApproval && !isByStaff(wish)) return 'pending';
    const hasRoom = isByStaff(wish) ? seats.hasRoom(wish) : seats.hasRoomBehindQueue(wish);
    if (hasRoom) return payableFen > 0 ? 'unpaid' : 'confirmed';
    return event.hasWaitlist && wish.joinsWaitlist ? 'waitlisted' : new EventFull();
  }

  /** Two taps of one person share one registration, so the second finds it taken. */
  private async draftAll(wishes: SignUpWish[], offers: (Offer | DomainError)[], contacts: Contact[]): Promise<(Draft | null)[]> {
    const people = new Map(contacts.map((contact) => [contact.id, contact]));
    const ids = await this.keep.idsOf([...new Set(contacts.map((contact) => contact.survivorId))]);
    const known = new Map<string, Registration>();
    const fresh = new Set<Registration>();
    const personOf = new Map([...ids].flatMap(([person, all]) => all.map((id): [string, string] => [id, person])));
    for (const each of await this.registrations.ofContacts([...personOf.keys()])) {
      const key = `${each.eventId}|${personOf.get(each.contactId)}`;
      if (!known.has(key) || known.get(key)!.hasEnded) known.set(key, each);
    }
    return wishes.map((wish, index) => {
      const contact = people.get(people.get(wish.contactId)?.survivorId ?? '');
      const offer = offers[index];
      if (!contact || offer instanceof DomainError) return null;
      const key = `${wish.eventId}|${contact.id}`;
      if (!known.has(key)) {
        known.set(key, Object.assign(new Registration(), { id: newId(), eventId: wish.eventId, contactId: contact.id, ticketTypeId: wish.ticketTypeId }));
        fresh.add(known.get(key)!);
      }
      const registration = known.get(key)!;
      return { wish, contact, offer, registration, isNew: fresh.has(registration), to: 'pending' };
    });
  }
}

const isFull = (outcome: SignUpOutcome | undefined): boolean => outcome instanceof EventFull || outcome instanceof PromoCodeUsedUp;
