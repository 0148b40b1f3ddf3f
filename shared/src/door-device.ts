import type { CheckListKind, ConflictKind, DoorGuestView, DoorMethod, DoorVerdict, ScanOutcome } from './door.js';
import type { Named } from './page.js';
import type { RegistrationState } from './registrations.js';

// ── what a device knows ───────────────────────────────────────────────────────

export interface DoorList {
  id: string;
  name: string;
  kind: CheckListKind;
  ticketTypeIds: string[] | null;
  /** Epoch milliseconds. */
  opensAt: number;
  closesAt: number;
  allowsReentry: boolean;
}

/** The public half of an event's key. */
export interface DoorKey {
  keyId: number;
  /** Base 64. */
  publicKey: string;
  /** Of another event: what it is called. Null: this one. */
  eventTitle: string | null;
}

export interface SnapshotHead {
  event: Named & { startsAt: number; endsAt: number; hasWalkIns: boolean };
  gate: string;
  canSearch: boolean;
  types: (Named & { mark: number; priceFen: number })[];
  lists: DoorList[];
  keys: DoorKey[];
}

/** Guests as columns: the nth entry of each belongs to the nth guest. Ids are run together, 25 characters each. */
export interface GuestColumns {
  /** The ticket's id; of those who have none, the registration's. */
  keys: string;
  /** In an update only: registrations whose former entries these replace. */
  registrations: string;
  /** Eight characters each; of those who have no ticket, eight spaces. */
  numbers: string;
  /** `markOf` the token in base 36, seven characters each: a ticket known by heart needs no mathematics. */
  tokens: string;
  types: number[];
  states: number[];
  names: string[];
  /** Numbers into `companyNames`; -1: none. */
  companies: number[];
  companyNames: string[];
  /** Four characters each, spaces where unknown. */
  lastFours: string;
  pinyins: string[];
}

export interface MovementColumns {
  tickets: string;
  /** Ids of the lists that occur; `listOf` are places in it, as `gateOf` are in `gates`. */
  lists: string[];
  listOf: number[];
  gates: string[];
  gateOf: number[];
  /** Epoch milliseconds, each as the difference from the one before. */
  times: number[];
  /** 0 in, 1 out, 2 an undone in, 3 an undone out. */
  kinds: number[];
}

/** One page of GET /api/door/snapshot, when it is opened. */
export interface SnapshotPage {
  /** On the first page, and again where it has changed meanwhile. */
  head: SnapshotHead | null;
  guests: GuestColumns;
  /** Tickets that let nobody in any more: ids run together. */
  revoked: string;
  movements: MovementColumns;
  /** Where the next page begins: `?after=`. */
  next: string | null;
  /** With the last page: what to ask for the next time, `?since=`. */
  since: string | null;
}

/** GET /api/door/snapshot?since=…&after=… */
export interface SnapshotReply {
  now: string;
  /** Base 64 of a nonce of 24 bytes and the page in a secretbox. */
  sealed: string;
}

export const GUEST_STATES: readonly RegistrationState[] = ['confirmed', 'pending', 'waitlisted', 'offered', 'unpaid', 'rejected', 'cancelled', 'expired', 'transferred'];

// ── what a device reports ─────────────────────────────────────────────────────

export interface ScanReport {
  /** The device's own name for this scan: reported again, it is the same. */
  nonce: string;
  listId: string;
  direction: 'in' | 'out';
  method: DoorMethod;
  verdict: DoorVerdict;
  /** By the device's clock, and what it was ahead of ours by then. */
  at: string;
  offsetMs: number;
  ticketId?: string;
  code?: string;
  /** Of an earlier pairing of this phone with the event: the device that scanned it. Absent: the one that reports. */
  deviceId?: string;
  /** Takes back an earlier scan of this device, by its nonce. */
  undoes?: string;
}

export const MOST_SCANS_AT_ONCE = 500;

/** POST /api/door/scans */
export interface ReportScansBody {
  deviceNow: string;
  scans: ScanReport[];
}

export interface ReportScansReply {
  now: string;
  results: { nonce: string; outcome: ScanOutcome; conflict: ConflictKind | null }[];
}

/** POST /api/door/walk-ins: signs somebody up on the spot. */
export interface WalkInBody {
  ticketTypeId: string;
  name: string;
  phone: string;
  company?: string;
}

export interface WalkInReply {
  state: RegistrationState;
  ticketId: string | null;
  guest: DoorGuestView | null;
}
