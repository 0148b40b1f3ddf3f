import type { EventCardsPage, EventForVisitor } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Templates } from '../alerts/templates.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { ReadContent } from '../content/read-content.js';
import { Clock } from '../platform/clock/clock.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import type { Allotment } from './allotment.entity.js';
import { calendarOf } from './event-calendar.js';
import type { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { InvitationLookup } from './invitation-lookup.js';
import { named, openCardOf } from './present-events.js';
import { PromoCode } from './promo-code.entity.js';
import { PromoCodeRepository } from './promo-code.repository.js';
import { PromoGuesses } from './promo-guesses.js';
import { Config } from '../platform/config/config.js';
import { OwnRegistration } from './registrations/own-registration.js';
import { RegistrationRepository } from './registrations/registration.repository.js';
import { SeriesRepository } from './series.repository.js';
import type { TicketType } from './ticket-type.entity.js';

/** Told when so few are left; before that it is nobody's business. */
const FEW = 10;
const PAGE = 20;

export interface Opening {
  contactId: string | null;
  invite?: string;
  promo?: string;
  /** From where it is asked. */
  address: string;
}

/** An event as phones show it, to anybody; who is known finds himself in it. */
@Injectable()
export class ShowEvent {
  constructor(
    private readonly events: EventRepository,
    private readonly promoCodes: PromoCodeRepository,
    private readonly guesses: PromoGuesses,
    private readonly series: SeriesRepository,
    private readonly registrations: RegistrationRepository,
    private readonly own: OwnRegistration,
    private readonly contacts: ReadContacts,
    private readonly content: ReadContent,
    private readonly invitations: InvitationLookup,
    private readonly templates: Templates,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async upcoming(after: string | undefined, limit = PAGE): Promise<EventCardsPage> {
    const found = await this.events.upcoming(this.clock.now(), after, limit + 1);
    const { rows, next } = pageOf(found, limit, (event) => encodeCursor(event.startsAt, event.id));
    return { rows: rows.map(openCardOf), next };
  }

  async calendar(eventId: string): Promise<string> {
    const event = await this.visible(eventId);
    const { summary } = await this.events.textOf(eventId);
    return calendarOf({ event, summary, url: `${this.config.publicUrl}/m/#/events/pages/event/index?id=${event.id}`, at: this.clock.now() });
  }

  async execute(eventId: string, { contactId, invite, promo, address }: Opening): Promise<EventForVisitor> {
    const event = await this.visible(eventId);
    const now = this.clock.now();
    const text = await this.events.textOf(eventId);
    const allotments = new Map((await this.events.allotmentsOf([eventId])).map((each) => [each.id, each]));
    const code = promo ? await this.promoOf(eventId, promo, contactId ?? address) : null;
    const isUsable = code !== null && !code.isOverAt(now) && (allotments.get(code.id)?.left ?? 0) > 0;
    const types = (await this.events.typesOf([eventId])).filter((type) => !type.isHidden || (isUsable && code.opens(type.id)));
    const ticketTypes = types.map((type) => saleOf(type, { event, allotments, now, promo: isUsable ? code : null }));
    const invitation = await this.invitations.of(eventId, invite);
    return {
      ...openCardOf(event), summary: text.summary, body: text.body, agenda: text.agenda, series: named(event.seriesId, await this.series.names([event.seriesId])),
      closedBecause: closedBecause(event, ticketTypes, now), hasWaitlist: event.hasWaitlist, needsApproval: event.needsApproval, formId: event.formId, ticketTypes,
      promo: promo ? { code: PromoCode.spelled(promo), isValid: isUsable, message: promoMessage(code, isUsable) } : null,
      invitation: invitation && { inviterName: invitation.inviterName, guestName: invitation.guestName },
      ...(await this.visitorOf(eventId, contactId)), content: event.isOverAt(now) ? await this.contentOf(event) : [], subscribeTemplateIds: this.templates.askedAtSignUp,
    };
  }

  private async visible(eventId: string): Promise<Event> {
    const event = await this.events.get(eventId);
    event.requireVisible();
    return event;
  }

  private async promoOf(eventId: string, spelled: string, by: string): Promise<PromoCode | null> {
    await this.guesses.begin(by);
    const code = (await this.promoCodes.spelled([spelled])).find((each) => each.eventId === eventId) ?? null;
    if (code) await this.guesses.wasRight(by);
    return code;
  }

  private async visitorOf(eventId: string, contactId: string | null): Promise<Pick<EventForVisitor, 'mine' | 'known'>> {
    if (!contactId) return { mine: null, known: null };
    const ids = await this.own.idsOf(contactId);
    const all = (await this.registrations.ofContacts(ids)).filter((each) => each.eventId === eventId);
    const mine = all.find((each) => !each.hasEnded) ?? all[0];
    const { name, company, title, phoneMasked } = await this.contacts.profileOf(ids[0]);
    return { mine: mine ? { registrationId: mine.id, state: mine.state } : null, known: { name, company, title, phoneMasked } };
  }

  private async contentOf(event: Event): Promise<EventForVisitor['content']> {
    const found = await this.content.byIds(event.contentIds);
    return event.contentIds.flatMap((id) => found.get(id) ?? []).map(({ id, title, summary, coverUrl }) => ({ id, title, summary, coverUrl }));
  }
}

interface Counter {
  event: Event;
  allotments: Map<string, Allotment>;
  now: Date;
  promo: PromoCode | null;
}

function saleOf(type: TicketType, { event, allotments, now, promo }: Counter): EventForVisitor['ticketTypes'][number] {
  const { id, name, description, priceFen, opensAt, closesAt } = type;
  const [whole, own] = [allotments.get(event.id), allotments.get(id)];
  // Whoever must be approved takes no seat by signing up.
  const left = Math.max(0, Math.min(whole?.left ?? 0, own?.left ?? 0));
  const isSoldOut = !event.needsApproval && (left <= 0 || (event.hasWaitlist && (own?.waiting ?? 0) > 0));
  const sale = type.saleAt(now);
  return {
    id, name, description, priceFen, payableFen: promo?.isFor(id) ? promo.payable(priceFen) : priceFen, sale: sale === 'open' && isSoldOut ? 'sold-out' : sale,
    opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null, left: !event.needsApproval && left > 0 && left <= FEW ? left : null,
  };
}

function closedBecause(event: Event, types: EventForVisitor['ticketTypes'], now: Date): EventForVisitor['closedBecause'] {
  if (event.state === 'cancelled') return 'cancelled';
  if (event.isOverAt(now)) return 'over';
  if (event.refusalAt(now)) return 'closed';
  if (types.some((type) => type.sale === 'open')) return null;
  if (types.some((type) => type.sale === 'sold-out')) return event.hasWaitlist ? null : 'full';
  return types.some((type) => type.sale === 'soon') ? 'not-open' : 'closed';
}

function promoMessage(code: PromoCode | null, isUsable: boolean): string {
  if (!code) return '没有这个优惠码';
  if (!isUsable) return '优惠码已过期或已用完';
  return code.kind === 'percent' ? `已优惠 ${code.off}%` : `已优惠 ${(code.off / 100).toFixed(2)} 元`;
}
