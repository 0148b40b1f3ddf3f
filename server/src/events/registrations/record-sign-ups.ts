import type { RegistrationState } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { newId } from '../../platform/database/ids.js';
import { DomainError, InvalidInput } from '../../platform/errors/domain-error.js';
import type { Event } from '../event.entity.js';
import { EventNotFound } from '../event.errors.js';
import type { TicketType } from '../ticket-type.entity.js';
import type { Ticket } from '../tickets/ticket.entity.js';
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

/** A sign-up that was accepted, with what it was made of: whoever shows it need not read it again. */
export interface SignedUp {
  registration: Registration;
  isNew: boolean;
  event: Event;
  type: TicketType;
  contact: Contact;
  ticket: Ticket | null;
}

export type SignUpOutcome = SignedUp | DomainError;

type Refusals = Map<SignUpWish, DomainError>;

interface Settlement {
  refusals: Refusals;
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
    const { contacts, personOf } = await this.meet(wishes);
    // Asked for in one turn, so that they travel together. The events come after their allotments: whoever changes, closes or cancels one holds these.
    const [book, offers, former] = await Promise.all([
      this.keep.openBook(wishes.map((wish) => wish.eventId)), this.desk.look(wishes), this.registrations.ofContacts([...personOf.keys()]),
    ]);
    const drafts = this.draftAll(wishes, offers, contacts, formerOf(former, personOf));
    const refusals: Refusals = new Map();
    const taken = new Set<Registration>();
    let open = drafts.filter((draft) => draft !== null);
    while (open.length > 0) open = await this.settle(open, book, { refusals, taken });
    const accepted = drafts.filter((draft) => draft !== null && !refusals.has(draft.wish)) as Draft[];
    for (const { offer: { event } } of accepted) book.events.set(event.id, event);
    if (accepted.length > 0) await this.keepSignUps.execute(accepted, book, contacts);
    return wishes.map((wish, index) => refusals.get(wish) ?? signedUp(drafts[index], book) ?? (offers[index] instanceof DomainError ? offers[index] : new EventNotFound()));
  }

  /** The people, locked, and whoever they are under each id that they were ever known by. */
  private async meet(wishes: SignUpWish[]): Promise<{ contacts: Contact[]; personOf: Map<string, string> }> {
    const asked = [...new Set(wishes.map((wish) => wish.contactId))];
    const [contacts, known] = await Promise.all([this.record.lock(asked), this.keep.idsOf(asked)]);
    const elders = contacts.map((contact) => contact.survivorId).filter((id) => !known.has(id));
    const ids = elders.length === 0 ? known : new Map([...known, ...(await this.keep.idsOf([...new Set(elders)]))]);
    const people = new Set(contacts.map((contact) => contact.survivorId));
    return { contacts, personOf: new Map([...people].flatMap((person) => (ids.get(person) ?? [person]).map((id): [string, string] => [id, person]))) };
  }

  /**
   * Everybody in his turn takes what he needs, then the answers are judged. Wrong answers give it back, and those for whom nothing
   * was left are asked once more.
   */
  private async settle(open: Draft[], book: RegistrationBook, { refusals, taken }: Settlement): Promise<Draft[]> {
    const seated: Draft[] = [];
    for (const draft of open) {
      const refusal = this.reserve(draft, book, taken);
      if (refusal) refusals.set(draft.wish, refusal);
      else {
        refusals.delete(draft.wish);
        seated.push(draft);
      }
    }
    const wrong = await this.answers.execute(seated);
    for (const [draft, refusal] of wrong) {
      book.unclaim(draft.registration);
      taken.delete(draft.registration);
      refusals.set(draft.wish, refusal);
    }
    return wrong.size === 0 ? [] : open.filter((draft) => isFull(refusals.get(draft.wish)));
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
  private draftAll(wishes: SignUpWish[], offers: (Offer | DomainError)[], contacts: Contact[], known: Map<string, Registration>): (Draft | null)[] {
    const people = new Map(contacts.map((contact) => [contact.id, contact]));
    const fresh = new Set<Registration>();
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

/** By event and person: the one that has not ended, else one that has. */
function formerOf(registrations: Registration[], personOf: Map<string, string>): Map<string, Registration> {
  const known = new Map<string, Registration>();
  for (const each of registrations) {
    const key = `${each.eventId}|${personOf.get(each.contactId)}`;
    if (!known.has(key) || known.get(key)!.hasEnded) known.set(key, each);
  }
  return known;
}

function signedUp(draft: Draft | null, { tickets }: RegistrationBook): SignedUp | null {
  if (!draft) return null;
  const { registration, isNew, contact, offer: { event, type } } = draft;
  return { registration, isNew, event, type, contact, ticket: tickets.get(registration.id) ?? null };
}

const isFull = (refusal: DomainError | undefined): boolean => refusal instanceof EventFull || refusal instanceof PromoCodeUsedUp;
