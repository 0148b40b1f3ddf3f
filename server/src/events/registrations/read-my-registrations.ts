import type { MyRegistrationsPage, MyRegistrationView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { ReadSubmissions } from '../../forms/read-submissions.js';
import { Clock } from '../../platform/clock/clock.js';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { cardOf, openCardOf } from '../present-events.js';
import type { TicketType } from '../ticket-type.entity.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { hasSurvey, mayCancel, mayEdit, mayTransfer } from './my-rights.js';
import { OwnRegistration } from './own-registration.js';
import type { SignedUp } from './record-sign-ups.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

const PAGE = 20;

interface Known extends Pick<MyRegistrationView, 'phoneMasked' | 'answers' | 'queuePosition'> {
  event: Event;
  type: TicketType | undefined;
  ticket: Ticket | undefined;
}

/** An attendee's registrations, as his phone shows them. */
@Injectable()
export class ReadMyRegistrations {
  /** Those who ask at the same moment share the queries: the answers of a whole group of sign-ups go out together. */
  private readonly together = new DataLoader<Registration, MyRegistrationView>((registrations) => this.views([...registrations]), { cache: false });

  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly contacts: ReadContacts,
    private readonly submissions: ReadSubmissions,
    private readonly tickets: TicketRepository,
    private readonly clock: Clock,
  ) {}

  async page(contactId: string, after: string | undefined, limit = PAGE): Promise<MyRegistrationsPage> {
    const found = await this.registrations.latestOfContacts(await this.own.idsOf(contactId), after, limit + 1);
    const { rows, next } = pageOf(found, limit, (each) => encodeCursor(each.signedUpAt, each.id));
    return { rows: await this.views(rows), next };
  }

  async one(contactId: string, id: string): Promise<MyRegistrationView> {
    return this.view(await this.own.find(contactId, id));
  }

  /** What has just been made is known, but for its answers and its place in the queue. */
  signedUp({ registration, isNew, event, type, contact, ticket }: SignedUp): Promise<MyRegistrationView> | MyRegistrationView {
    const isKnown = (isNew || ticket !== null) && !registration.submissionId && !registration.queueKey;
    return isKnown ? this.present(registration, { event, type, phoneMasked: contact.phoneMasked, ticket: ticket ?? undefined, answers: {}, queuePosition: null }) : this.view(registration);
  }

  /** Outside of transactions, since others may be asking with it. */
  view(registration: Registration): Promise<MyRegistrationView> {
    return this.together.load(registration);
  }

  private async views(registrations: Registration[]): Promise<MyRegistrationView[]> {
    const eventIds = registrations.map((each) => each.eventId);
    const events = new Map((await this.events.byIds(eventIds)).map((event) => [event.id, event]));
    const types = new Map((await this.events.typesByIds(registrations.map((each) => each.ticketTypeId))).map((type) => [type.id, type]));
    const people = await this.contacts.byIds(registrations.map((each) => each.contactId));
    const tickets = await this.tickets.latestOf(registrations.map((each) => each.id));
    const answers = await this.answersOf(registrations);
    const positions = await this.registrations.queuePositions(registrations);
    return registrations.map((registration) => this.present(registration, {
      event: events.get(registration.eventId)!, type: types.get(registration.ticketTypeId), phoneMasked: people.get(registration.contactId)?.phoneMasked ?? null,
      ticket: tickets.get(registration.id), answers: answers(registration), queuePosition: positions.get(registration.id) ?? null,
    }));
  }

  private present(registration: Registration, { event, type, ticket, ...known }: Known): MyRegistrationView {
    return {
      ...factsOf(registration), ...known, event: registration.state === 'confirmed' ? cardOf(event) : openCardOf(event), ticketType: { id: registration.ticketTypeId, name: type?.name ?? '', priceFen: type?.priceFen ?? 0 },
      ticket: ticketView(registration, ticket), ...this.rightsOf(registration, event), surveyState: this.surveyState(registration, event),
    };
  }

  private rightsOf(registration: Registration, event: Event): Pick<MyRegistrationView, 'canEdit' | 'canCancel' | 'canTransfer'> {
    const now = this.clock.now();
    return { canEdit: mayEdit(registration, event, now), canCancel: mayCancel(registration, event, now), canTransfer: mayTransfer(registration, event, now) };
  }

  private surveyState(registration: Registration, event: Event): MyRegistrationView['surveyState'] {
    if (!hasSurvey(registration, event)) return 'none';
    if (registration.surveyedAt) return 'answered';
    return event.isOverAt(this.clock.now()) ? 'open' : 'later';
  }

  private async answersOf(registrations: Registration[]) {
    const answered = registrations.filter((each) => each.submissionId !== null);
    const subjects = [...new Set(answered.map((each) => each.eventId))].map((id) => ({ kind: 'event' as const, id }));
    const contactIds = [...new Set(answered.map((each) => each.contactId))];
    const found = answered.length === 0 ? [] : await this.submissions.of(subjects, contactIds);
    return ({ eventId, contactId, submissionId }: Registration) => {
      const own = found.filter((each) => each.subjectId === eventId && each.contactId === contactId);
      return own.find((each) => each.id === submissionId)?.answers ?? {};
    };
  }
}

function factsOf(registration: Registration): Pick<MyRegistrationView, 'id' | 'state' | 'name' | 'company' | 'title' | 'payableFen' | 'orderId' | 'payBy' | 'offerUntil' | 'reason' | 'refund' | 'createdAt'> {
  const { id, state, name, company, title, payableFen, orderId, payBy, offerUntil, reason, refund, createdAt } = registration;
  const isUnpaid = state === 'unpaid';
  return {
    id, state, name, company, title, payableFen, orderId: isUnpaid ? orderId : null, payBy: isUnpaid ? (payBy?.toISOString() ?? null) : null,
    offerUntil: offerUntil?.toISOString() ?? null, reason, refund, createdAt: createdAt.toISOString(),
  };
}

/** Of a registration that has ended, no ticket: what it was good for is over. */
function ticketView({ hasEnded }: Registration, ticket: Ticket | undefined): MyRegistrationView['ticket'] {
  if (!ticket || (hasEnded && !ticket.isRevoked)) return null;
  const { id, number, token, isRevoked, checkedInAt } = ticket;
  return { id, number, token, isRevoked, checkedInAt: checkedInAt?.toISOString() ?? null };
}
