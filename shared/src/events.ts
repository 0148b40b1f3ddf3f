import type { Named, Page } from './page.js';
import type { OwnerRef, OwnerView } from './staff.js';

// ── events ────────────────────────────────────────────────────────────────────

/** draft → published ⇄ closed (no more sign-ups) → over, by the clock · cancelled: from published or closed, for good. */
export const EVENT_STATES = ['draft', 'published', 'closed', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];
export const EVENT_STATE_NAMES: Record<EventState, string> = { draft: '草稿', published: '报名中', closed: '已截止', cancelled: '已取消' };

export type EventPlace =
  | { kind: 'venue'; name: string; address: string; latitude?: number | null; longitude?: number | null }
  | { kind: 'online'; url: string };

export interface Speaker {
  name: string;
  title?: string;
  company?: string;
}

export interface AgendaItem {
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  title: string;
  speakers: Speaker[];
  room?: string;
}

export interface TicketTypeBody {
  /** Absent for a new one. */
  id?: string;
  name: string;
  description?: string;
  /** 0: free. */
  priceFen: number;
  /** Null: as many as the event holds. */
  quota: number | null;
  /** The sale window; null: as long as the event takes sign-ups. */
  opensAt?: string | null;
  closesAt?: string | null;
  /** Shown only to those who come with a promo code that opens it. */
  isHidden?: boolean;
}

export interface EventBody {
  title: string;
  summary: string;
  /** Sanitised HTML. */
  body: string;
  coverUrl?: string | null;
  seriesId?: string | null;
  campaignId?: string | null;
  /** IANA name: Asia/Shanghai. The times below are instants; people see them in this zone. */
  timeZone: string;
  startsAt: string;
  endsAt: string;
  place: EventPlace;
  agenda: AgendaItem[];
  /** People, over all ticket types. Null: no limit. */
  capacity: number | null;
  needsApproval: boolean;
  /** When full, people may queue; a seat that becomes free is offered to the first for so many hours. */
  hasWaitlist: boolean;
  offerHours?: number;
  /** Minutes that an unpaid registration keeps its seat: 5 to 120. */
  payWithinMinutes?: number;
  /** Last moments; null: until it starts. */
  signUpUntil?: string | null;
  cancelUntil?: string | null;
  isTransferable?: boolean;
  hasSelfCheckIn?: boolean;
  /** Asked at sign-up beside name, company and phone; and after the event. */
  formId?: string | null;
  surveyFormId?: string | null;
  /** Shown after the event: slides, recordings, papers. */
  contentIds?: string[];
  /** Whose the leads are when nobody invited the person. */
  owner: OwnerRef;
  ticketTypes: TicketTypeBody[];
  /** The version that was edited; refused with EVENT_CHANGED when somebody saved in between. */
  version?: number;
}

export interface TicketTypeView extends Required<Omit<TicketTypeBody, 'id' | 'opensAt' | 'closesAt'>> {
  id: string;
  opensAt: string | null;
  closesAt: string | null;
  /** Seats held or confirmed. */
  taken: number;
}

export interface EventRow {
  id: string;
  title: string;
  state: EventState;
  series: Named | null;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  place: EventPlace;
  coverUrl: string | null;
  capacity: number | null;
  /** Seats held or confirmed. */
  taken: number;
  pending: number;
  waitlisted: number;
  checkedIn: number;
  createdAt: string;
}

export interface EventView extends EventRow {
  summary: string;
  body: string;
  campaign: Named | null;
  agenda: AgendaItem[];
  needsApproval: boolean;
  hasWaitlist: boolean;
  offerHours: number;
  payWithinMinutes: number;
  signUpUntil: string | null;
  cancelUntil: string | null;
  isTransferable: boolean;
  hasSelfCheckIn: boolean;
  formId: string | null;
  surveyFormId: string | null;
  contentIds: string[];
  owner: OwnerView;
  ticketTypes: TicketTypeView[];
  version: number;
}

export interface EventsQuery {
  q?: string;
  state?: EventState;
  seriesId?: string;
  /** upcoming (soonest first) or past (latest first); all: newest first. */
  when?: 'upcoming' | 'past' | 'all';
  after?: string;
  limit?: number;
}
export type EventsPage = Page<EventRow>;

/** POST /api/admin/events/:id/publication (sign-up opens), /closure (DELETE opens it again), /duplicates (a draft like it). */

/** POST /api/admin/events/:id/cancellation: everybody is told and refunded. */
export interface CancelEventBody {
  reason: string;
}

// ── promo codes ───────────────────────────────────────────────────────────────

export interface PromoCodeBody {
  id?: string;
  /** Letters and digits, compared without case: SUMMER26. */
  code: string;
  kind: 'percent' | 'amount';
  /** Percent off (1 to 100), or fen off. */
  off: number;
  maxUses: number | null;
  /** Null: all types. A hidden type is opened by a code that names it. */
  ticketTypeIds: string[] | null;
  validUntil?: string | null;
}

export interface PromoCodeView extends Required<PromoCodeBody> {
  id: string;
  uses: number;
}
