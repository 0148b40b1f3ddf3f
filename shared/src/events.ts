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

// ── registrations ─────────────────────────────────────────────────────────────

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

/** What became of each: a full event refuses the ones that no longer fit. */
export interface DecideReply {
  done: string[];
  refused: { registrationId: string; code: string; message: string }[];
}

// ── series ────────────────────────────────────────────────────────────────────

export const SERIES_RHYTHMS = ['month', 'quarter', 'half-year', 'year', 'free'] as const;
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number];
export const SERIES_RHYTHM_NAMES: Record<SeriesRhythm, string> = { month: '月度', quarter: '季度', 'half-year': '半年度', year: '年度', free: '不定期' };

export interface SeriesBody {
  name: string;
  theme?: string;
  rhythm: SeriesRhythm;
}

export interface SeriesView extends Named {
  theme: string;
  rhythm: SeriesRhythm;
  events: number;
}

/** E12: what a series brought. */
export interface SeriesReport {
  series: SeriesView;
  rows: { event: Named; startsAt: string; signedUp: number; came: number; repeat: number; newPeople: number; newLeads: number; costFen: number | null }[];
  total: { people: number; came: number; cameTwiceOrMore: number; newLeads: number; costFen: number };
}

// ── invitations ───────────────────────────────────────────────────────────────

/** sent → opened → signed-up → came, each with its time. */
export interface InvitationRow {
  id: string;
  /** Null: an inviter's personal link, for whoever comes by it. */
  guestName: string | null;
  guestCompany: string | null;
  phoneMasked: string | null;
  inviter: Named | null;
  code: string;
  link: string;
  sentAt: string | null;
  openedAt: string | null;
  opens: number;
  signedUpAt: string | null;
  cameAt: string | null;
  registrationId: string | null;
  createdAt: string;
}
export type InvitationsPage = Page<InvitationRow>;

export const INVITATION_STATES = ['unsent', 'sent', 'opened', 'signed-up', 'came'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export const INVITATION_STATE_NAMES: Record<InvitationState, string> = { unsent: '未发出', sent: '已发出', opened: '已打开', 'signed-up': '已报名', came: '已到场' };

/** GET /api/admin/events/:id/invitations: named guests. …/:invitationId/image.png is the invitation to send; of a personal link …/inviters/:inviterId/image.png. POST …/:invitationId/sendings: its link or picture was taken to be sent. */
export interface InvitationsQuery {
  q?: string;
  inviterId?: string;
  /** How far it has come. */
  state?: InvitationState;
  after?: string;
  limit?: number;
}

/** POST /api/admin/events/:id/invitations: for named guests, one each. */
export interface InviteBody {
  inviterStaffId?: string | null;
  guests: { name: string; company?: string; phone?: string }[];
}

/** GET /api/staff/events/:id/invite-code, on the phone of who may invite: what a card that he passes on carries. */
export interface InviteCodeView {
  code: string;
}

export interface InviterReport {
  inviter: Named;
  /** The personal code of this inviter. */
  code: string;
  link: string;
  sent: number;
  opened: number;
  signedUp: number;
  came: number;
  leads: number;
}

// ── import of a guest list ────────────────────────────────────────────────────

export const GUEST_FIELDS = ['name', 'phone', 'company', 'title', 'ticketType', 'note'] as const;
export type GuestField = (typeof GUEST_FIELDS)[number];
export const GUEST_FIELD_NAMES: Record<GuestField, string> = { name: '姓名', phone: '手机号', company: '公司', title: '职位', ticketType: '票种', note: '备注' };

/** POST /api/admin/events/:id/imports (multipart, one CSV or XLSX file) answers with this; nothing is changed yet. */
export interface ImportView {
  id: string;
  fileName: string;
  columns: string[];
  /** The first rows, as they are. */
  sample: string[][];
  rows: number;
  /** By column number; guessed from the headings, changed by PUT …/imports/:id/mapping. */
  mapping: (GuestField | null)[];
  state: 'mapping' | 'checked' | 'running' | 'done' | 'undone';
  /** Of the dry run and of the run. */
  result: ImportResult | null;
  createdAt: string;
  by: Named | null;
}

export interface ImportResult {
  added: number;
  /** Already signed up; left as they are. */
  skipped: number;
  refused: number;
  /** At most 200; all of them are in errors.csv. Row numbers as in the file, the heading is 1. */
  errors: { row: number; column: string | null; message: string }[];
}

export interface ImportMappingBody {
  mapping: (GuestField | null)[];
  /** For rows without one. */
  ticketTypeId: string;
  /** invite: a personal invitation for each; register: signed up at once (confirmed, without payment). */
  as: 'invite' | 'register';
}

// ── the event's dashboard ─────────────────────────────────────────────────────

/** E9: the loop, each step with the people who reached it. */
export const LOOP_STEPS = ['invited', 'opened', 'signed-up', 'approved', 'confirmed', 'came', 'answered-survey', 'lead'] as const;
export type LoopStep = (typeof LOOP_STEPS)[number];
export const LOOP_STEP_NAMES: Record<LoopStep, string> = {
  invited: '发出邀请', opened: '打开', 'signed-up': '报名', approved: '通过审核', confirmed: '确认参会', came: '到场', 'answered-survey': '填写问卷', lead: '成为线索',
};

export interface EventDashboard {
  event: EventRow;
  steps: { step: LoopStep; people: number }[];
  bySource: DashboardSplit[];
  byInviter: DashboardSplit[];
  byTicketType: DashboardSplit[];
  /** People come by, in steps of ten minutes of the event's day. */
  arrivals: { at: string; came: number }[];
  revenueFen: number;
  refundedFen: number;
  surveys: { answered: number; asked: number };
  computedAt: string;
}

export interface DashboardSplit {
  id: string | null;
  name: string;
  signedUp: number;
  confirmed: number;
  came: number;
}

/** Stands for the line of a split that has no id: without source, without inviter. */
export const NO_SPLIT = 'none';

/** GET /api/admin/events/:id/dashboard/rows: the people behind one number; dashboard/rows.csv has the same. */
export interface DashboardRowsQuery {
  step: LoopStep;
  /** Of one line of a split: its id, or NO_SPLIT. */
  sourceId?: string;
  inviterId?: string;
  ticketTypeId?: string;
  after?: string;
  limit?: number;
}

export interface DashboardRow {
  id: string;
  /** When the step was reached. */
  at: string;
  /** Without an id: a guest who was invited by his name only. */
  contact: { id: string | null; name: string | null; company: string | null; phoneMasked: string | null };
  registrationId: string | null;
}
export type DashboardRowsPage = Page<DashboardRow>;
