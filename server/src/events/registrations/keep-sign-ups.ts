import { REGISTRATION_CHANNEL_NAMES, type RegistrationState, type TouchpointKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { KeepProfile } from '../../contacts/keep-profile.js';
import { RecordTouchpoint, type NewTouchpoint } from '../../contacts/record-touchpoint.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OrderSeat } from './order-seat.js';
import type { Draft } from './draft.js';
import type { RegistrationBook } from './registration-book.js';
import { isByStaff } from './sign-up-wish.js';

const WORDS: Partial<Record<RegistrationState, string>> = { pending: '提交报名，等待审核', waitlisted: '加入候补', unpaid: '提交报名，等待支付', confirmed: '报名成功' };

/** Writes sign-ups that were accepted: the registration, what the person told of himself, the order, the encounter. */
@Injectable()
export class KeepSignUps {
  constructor(
    private readonly keep: KeepRegistrations,
    private readonly orders: OrderSeat,
    private readonly profile: KeepProfile,
    private readonly record: RecordTouchpoint,
  ) {}

  async execute(drafts: Draft[], book: RegistrationBook, contacts: Contact[]): Promise<void> {
    await this.profile.executeAll(drafts.map((draft) => ({ contact: draft.contact, facts: toldBy(draft) })));
    for (const draft of drafts) {
      fillIn(draft, book.at);
      const by = draft.wish.channel === 'self' ? '' : `（${REGISTRATION_CHANNEL_NAMES[draft.wish.channel]}）`;
      book.enter(draft.registration, { to: draft.to, text: `${WORDS[draft.to]}${by}`, byId: draft.wish.byId }, draft.isNew);
      if (draft.to === 'unpaid') await this.orders.execute(draft.registration, draft.offer.event, draft.offer.type.name);
    }
    // Whoever stands on an imported list has not met us by that.
    const met = drafts.filter((draft) => draft.wish.channel !== 'import');
    if (met.length > 0) await this.record.executeAll(met.map(encounterOf), contacts);
    await this.keep.write(book);
  }
}

function fillIn({ registration, isNew, wish, offer }: Draft, at: Date): void {
  const { promoCodeId } = registration;
  if (isNew) registration.createdAt = at;
  else registration.forgetFormer();
  const { channel, name, company, title, note, invitationId, sharer, origin } = wish;
  Object.assign(registration, { channel, name, company: company ?? null, title: title ?? null, signedUpAt: at, promoCodeId, payableFen: offer.payableFen });
  Object.assign(registration, { note: note ?? null, invitationId: invitationId ?? null, sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null });
  Object.assign(registration, { materialId: origin?.materialId ?? null, campaignId: origin?.campaignId ?? offer.event.campaignId });
}

/** What others say of somebody fills the gaps only. */
function toldBy({ wish, contact }: Draft) {
  const { name, company, title, phone } = wish;
  const told = { name, ...(company && { company }), ...(title && { title }), ...(phone && { phone }) };
  if (!isByStaff(wish)) return told;
  const isGap = { name: !contact.name, company: !contact.company, title: !contact.title, phone: !contact.phoneSealed };
  return Object.fromEntries(Object.entries(told).filter(([fact]) => isGap[fact as keyof typeof isGap]));
}

function encounterOf({ wish, registration, offer, contact, to }: Draft): NewTouchpoint {
  const kind: TouchpointKind = to === 'waitlisted' ? 'event-waitlisted' : 'event-signed-up';
  const { origin, sharer } = wish;
  return {
    contactId: contact.id, kind, ...origin, campaignId: origin?.campaignId ?? offer.event.campaignId, eventId: registration.eventId, subjectId: registration.id,
    sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null,
  };
}
