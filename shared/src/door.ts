import type { Named, Page } from './page.js';

/** The door: check lists, paired devices, what a device knows offline, and what it reports. Catalogue E5, B2. */

export const CHECK_LIST_KINDS = ['entrance', 'session', 'gift'] as const;
export type CheckListKind = (typeof CHECK_LIST_KINDS)[number];
export const CHECK_LIST_KIND_NAMES: Record<CheckListKind, string> = { entrance: '入场', session: '分会场', gift: '领取礼品' };

export interface CheckListBody {
  name: string;
  kind: CheckListKind;
  /** Null: all types. */
  ticketTypeIds: string[] | null;
  /** Outside of it the answer is "other day". Null: the event's own days. */
  opensAt?: string | null;
  closesAt?: string | null;
  /** May leave and come in again (check-out). */
  allowsReentry?: boolean;
}

export interface CheckListView extends Required<CheckListBody> {
  id: string;
  /** People inside or served; and all the scans that were admitted. */
  people: number;
  admitted: number;
}

export const DOOR_VERDICTS = ['admitted', 'left', 'already-in', 'not-inside', 'other-event', 'other-day', 'other-list', 'not-approved', 'unpaid', 'cancelled', 'forged', 'unknown'] as const;
export type DoorVerdict = (typeof DOOR_VERDICTS)[number];
export const DOOR_VERDICT_NAMES: Record<DoorVerdict, string> = {
  admitted: '请进', left: '已签退', 'already-in': '已经入场', 'not-inside': '还没有入场', 'other-event': '不是本场活动的票', 'other-day': '不在入场时间',
  'other-list': '此票种不能从这里入场', 'not-approved': '报名未通过审核', unpaid: '尚未支付', cancelled: '票已取消', forged: '不是我们发出的票', unknown: '没有找到这张票',
};

export const DOOR_METHODS = ['code', 'search', 'walk-in', 'self'] as const;
export type DoorMethod = (typeof DOOR_METHODS)[number];

/** What a scan came to when everything that was reported is put in order. */
export const SCAN_OUTCOMES = ['admitted', 'left', 'double', 'revoked', 'unknown', 'refused', 'undone'] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];
export const SCAN_OUTCOME_NAMES: Record<ScanOutcome, string> = {
  admitted: '已入场', left: '已签退', double: '重复入场', revoked: '票已作废仍入场', unknown: '票不存在', refused: '未放行', undone: '已撤销',
};

/** A gate's device, as the console shows it. */
export interface DoorDeviceView {
  id: string;
  name: string;
  gate: string;
  pairedBy: string | null;
  pairedAt: string | null;
  lastSeenAt: string | null;
  /** Milliseconds that its clock is ahead of ours. */
  clockOffsetMs: number | null;
  /** How far its snapshot reaches. */
  syncedAt: string | null;
  scans: number;
  isRevoked: boolean;
}

/** Scans that do not go together, as the organiser sees them. Nothing is dropped. */
export const CONFLICT_KINDS = ['double', 'revoked', 'clock', 'unknown-ticket'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export const CONFLICT_KIND_NAMES: Record<ConflictKind, string> = {
  double: '同一张票在两处入场', revoked: '票在设备离线期间已作废', clock: '设备时钟不可信', 'unknown-ticket': '票不存在',
};

export interface ConflictView {
  id: string;
  kind: ConflictKind;
  list: Named;
  gate: string;
  device: Named | null;
  at: string;
  guest: DoorGuestView | null;
  /** What was read, where no ticket of ours stands behind it. */
  code: string | null;
  /** With `double`: the admission that counts. */
  first: { at: string; gate: string } | null;
  resolution: string | null;
  resolvedBy: string | null;
  resolvedAt: string | null;
}
export type ConflictsPage = Page<ConflictView>;

export interface ConflictsQuery {
  kind?: ConflictKind;
  /** open: without a note; all. Otherwise the open ones. */
  state?: 'open' | 'all';
  after?: string;
  limit?: number;
}

export interface ResolveConflictBody {
  resolution: string;
}

export interface DoorGuestView {
  registrationId: string;
  ticketNumber: string;
  name: string;
  company: string | null;
  ticketType: string;
}

export interface CheckInRow {
  id: string;
  at: string;
  list: Named;
  gate: string;
  direction: 'in' | 'out';
  method: DoorMethod;
  verdict: DoorVerdict;
  outcome: ScanOutcome;
  guest: DoorGuestView | null;
  undoneBy: string | null;
}
export type CheckInsPage = Page<CheckInRow>;

export interface CheckInsQuery {
  listId?: string;
  /** Only those that count, or everything that was scanned. */
  outcome?: ScanOutcome;
  after?: string;
  limit?: number;
}

/** Of every list: who is inside, and where they came in. */
export interface DoorCountsView {
  at: string;
  lists: { listId: string; people: number; admitted: number; gates: { gate: string; admitted: number }[] }[];
}

// ── pairing ───────────────────────────────────────────────────────────────────

export interface DoorDeviceBody {
  gate: string;
  /** False for helpers who only scan: their phone gets no list of people to look through. */
  canSearch: boolean;
}

/** The answer to POST /api/admin/events/:id/devices: the code is shown once, and used once. */
export interface PairingView {
  device: DoorDeviceView;
  code: string;
  /** What the QR code contains. */
  content: string;
  svg: string;
  expiresAt: string;
}

export const PAIRING_PREFIX = 'CD1:';

/** POST /api/door/pairings, by a member of staff with `door.check`. */
export interface PairBody {
  code: string;
  /** What the phone calls itself. */
  name: string;
}

export interface PairedView {
  /** Goes into `Authorization: Bearer` of everything under /api/door. */
  token: string;
  /** 32 bytes in base 64: opens the snapshot. */
  key: string;
  device: { id: string; gate: string; canSearch: boolean };
  event: Named;
  now: string;
}

// ── self check-in ─────────────────────────────────────────────────────────────

/** GET /api/admin/events/:id/self-check-in-code: asked for anew by the screen when it runs out. */
export interface SelfCheckInCodeView {
  code: string;
  link: string;
  svg: string;
  /** A new one is shown from then on; this one is worth nothing at `deadAt`. */
  renewAt: string;
  deadAt: string;
}

/** POST /api/events/:id/self-check-ins, by the attendee. */
export interface SelfCheckInBody {
  code: string;
}

export interface SelfCheckInReply {
  verdict: 'admitted' | 'already-in';
  at: string;
  /** The list on which he was checked in; who was in already reads by which gate he came. */
  where: string;
  /** The event's, in which `at` is told. */
  timeZone: string;
}
