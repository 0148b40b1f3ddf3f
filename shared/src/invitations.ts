import type { Named, Page } from './page.js';

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
  /** stopped: it failed again and again; POST …/runs goes on, DELETE takes back what was done. */
  state: 'mapping' | 'checked' | 'running' | 'stopped' | 'done' | 'undone';
  /** With stopped only. */
  stop: ImportStop | null;
  /** Of the dry run and of the run. */
  result: ImportResult | null;
  createdAt: string;
  by: Named | null;
}

export interface ImportStop {
  /** What stands still is the undoing. */
  isUndoing: boolean;
  /** The row of the file that was dealt with last; 0 where none was. */
  afterRow: number;
  /** As the system said it, for whoever looks after it. */
  reason: string;
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
