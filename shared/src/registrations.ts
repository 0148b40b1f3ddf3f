import type { AgendaItem, EventPlace, EventState } from './events.js';
import type { Named, Page } from './page.js';

/**
 * One for each person and event; it comes back to life when the person signs up anew.
 * pending (待审核) → confirmed · rejected │ waitlisted (候补) → offered (待确认) → confirmed · expired │ unpaid (待支付) → confirmed · expired │
 * any of these → cancelled; confirmed → transferred. Seats are held by: unpaid, offered, confirmed.
 */
export const REGISTRATION_STATES = ['pending', 'waitlisted', 'offered', 'unpaid', 'confirmed', 'rejected', 'cancelled', 'expired', 'transferred'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
export const REGISTRATION_STATE_NAMES: Record<RegistrationState, string> = {
  pending: '待审核', waitlisted: '候补中', offered: '候补待确认', unpaid: '待支付', confirmed: '已报名',
  rejected: '未通过', cancelled: '已取消', expired: '已过期', transferred: '已转让',
};

/** How a registration came about. */
export const REGISTRATION_CHANNELS = ['self', 'invitation', 'import', 'walk-in', 'transfer', 'staff'] as const;
export type RegistrationChannel = (typeof REGISTRATION_CHANNELS)[number];
export const REGISTRATION_CHANNEL_NAMES: Record<RegistrationChannel, string> = {
  self: '自主报名', invitation: '受邀报名', import: '名单导入', 'walk-in': '现场报名', transfer: '受让', staff: '工作人员代报',
};

/** POST /api/events/:id/registrations, by the attendee. */
export interface SignUpBody {
  ticketTypeId: string;
  name: string;
  company?: string;
  title?: string;
  /** Typed by hand; left out where we know it, or with phoneCode (WeChat's own button). */
  phone?: string;
  phoneCode?: string;
  /** By field id, of the event's form. */
  answers?: Record<string, unknown>;
  promoCode?: string;
  /** From the invitation or personal link that was opened. */
  invite?: string;
  /** The scan on whose landing the event was opened. */
  scanId?: string;
  /** Said yes to queueing when the event is full. */
  joinsWaitlist?: boolean;
}

/** POST /api/admin/events/:id/registrations: our people sign somebody up. Nothing is asked to be paid. */
export interface StaffSignUpBody extends Pick<SignUpBody, 'ticketTypeId' | 'name' | 'company' | 'title'> {
  phone: string;
  note?: string;
}

/** PUT /api/me/registrations/:id */
export type EditRegistrationBody = Pick<SignUpBody, 'name' | 'company' | 'title' | 'phone' | 'answers'>;

export interface TicketView {
  id: string;
  /** Eight characters that can be read out. */
  number: string;
  /** What the QR code contains: signed, so that doors can check it without a network. */
  token: string;
  isRevoked: boolean;
  checkedInAt: string | null;
}

/** The attendee's own registration, on his phone. */
export interface MyRegistrationView {
  id: string;
  event: EventCard;
  state: RegistrationState;
  ticketType: { id: string; name: string; priceFen: number };
  name: string;
  company: string | null;
  title: string | null;
  phoneMasked: string | null;
  answers: Record<string, unknown>;
  /** What it costs after the promo code. */
  payableFen: number;
  /** With `unpaid`: the order to pay, and until when. */
  orderId: string | null;
  payBy: string | null;
  /** With `offered`: until when the seat waits. With `waitlisted`: 1 for the first in the queue. */
  offerUntil: string | null;
  queuePosition: number | null;
  /** Why it was rejected or cancelled. */
  reason: string | null;
  refund: 'none' | 'under-way' | 'done' | 'failed';
  ticket: TicketView | null;
  canEdit: boolean;
  canCancel: boolean;
  canTransfer: boolean;
  surveyState: 'none' | 'later' | 'open' | 'answered';
  createdAt: string;
}

/** What a phone's list shows of an event. */
export interface EventCard {
  id: string;
  title: string;
  coverUrl: string | null;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  place: EventPlace;
  state: EventState;
}

/** GET /api/events/:id?invite=…&promo=… for the phone; works without a session (no `mine`, no `known`). */
export interface EventForVisitor extends EventCard {
  summary: string;
  body: string;
  agenda: AgendaItem[];
  series: Named | null;
  /** Why one cannot sign up now; null when one can. */
  closedBecause: 'not-open' | 'closed' | 'cancelled' | 'over' | 'full' | null;
  hasWaitlist: boolean;
  needsApproval: boolean;
  formId: string | null;
  ticketTypes: {
    id: string;
    name: string;
    description: string;
    priceFen: number;
    /** After the promo code that was given. */
    payableFen: number;
    /** open · soon (sale not begun) · ended · sold-out */
    sale: 'open' | 'soon' | 'ended' | 'sold-out';
    opensAt: string | null;
    closesAt: string | null;
    /** Shown when few are left; null otherwise. */
    left: number | null;
  }[];
  promo: { code: string; isValid: boolean; message: string } | null;
  /** By whom the visitor was invited, and as whom. */
  invitation: { inviterName: string; guestName: string | null } | null;
  mine: { registrationId: string; state: RegistrationState } | null;
  known: { name: string | null; company: string | null; title: string | null; phoneMasked: string | null } | null;
  /** After the event. */
  content: { id: string; title: string; summary: string; coverUrl: string | null }[];
  /** Templates to ask for with wx.requestSubscribeMessage, at the tap on 报名. */
  subscribeTemplateIds: string[];
}

/** GET /api/events: published and yet to come, soonest first. */
export type EventCardsPage = Page<EventCard>;

/** POST /api/events/:id/views: the page was opened. */
export interface EventViewBody {
  invite?: string;
  scanId?: string;
}

export type MyRegistrationsPage = Page<MyRegistrationView>;

/** POST /api/me/registrations/:id/transfers: one other person may take it over, with GET and POST …/claims of /api/transfers/:code. */
export interface TransferView {
  code: string;
  expiresAt: string;
}

/** GET /api/transfers/:code, for whoever opened the link; works without a session. */
export interface TransferForVisitor {
  event: EventCard;
  ticketTypeName: string;
  /** From whom. */
  fromName: string;
  expiresAt: string;
  /** False when it is used, over or taken back. */
  isOpen: boolean;
  formId: string | null;
}

/** GET /api/me/registrations/:id/survey answers with a FormForVisitor, POST with nothing: the event's survey, once it is open. */
export interface SurveyBody {
  answers: Record<string, unknown>;
}

/** POST /api/transfers/:code/claims */
export type ClaimTransferBody = Pick<SignUpBody, 'name' | 'company' | 'title' | 'phone' | 'phoneCode' | 'answers'>;

export interface RegistrationRow {
  id: string;
  contact: { id: string; name: string | null; company: string | null; title: string | null; phoneMasked: string | null };
  ticketType: Named;
  state: RegistrationState;
  channel: RegistrationChannel;
  inviter: Named | null;
  payableFen: number;
  paidFen: number;
  promoCode: string | null;
  checkedInAt: string | null;
  createdAt: string;
}

/** GET /api/admin/events/:id/registrations/:registrationId; POST …/tickets answers with it, and gives another ticket in place of the former. */
export interface RegistrationView extends RegistrationRow {
  event: Named;
  answers: { fieldId: string; label: string; value: string }[];
  orderIds: string[];
  ticketNumber: string | null;
  reason: string | null;
  note: string | null;
  /** Newest last. */
  entries: { id: string; at: string; text: string; by: Named | null }[];
}

export interface RegistrationsQuery {
  /** A phone number, the number of a ticket, or words of a name or a company. */
  q?: string;
  state?: RegistrationState;
  ticketTypeId?: string;
  channel?: RegistrationChannel;
  inviterId?: string;
  checkedIn?: 'yes' | 'no';
  after?: string;
  limit?: number;
}
export type RegistrationsPage = Page<RegistrationRow>;

/** POST /api/admin/events/:id/approvals and …/rejections. */
export interface DecideBody {
  registrationIds: string[];
  /** With a rejection; the attendee reads it. */
  reason?: string;
}

/** POST /api/admin/events/:id/registrations/:registrationId/cancellation; the attendee reads the reason. */
export interface CancelRegistrationBody {
  reason: string;
}

/** What became of each: for those who no longer fit there is the waitlist of the event, or, where it has none, a refusal. */
export interface DecideReply {
  done: string[];
  /** Approved, and waiting for a seat. */
  waitlisted: string[];
  refused: { registrationId: string; code: string; message: string }[];
}
