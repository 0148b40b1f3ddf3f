import { bytesOfBase64 } from './base64.js';
import type { DoorVerdict } from './door.js';
import type { DoorList, SnapshotHead } from './door-device.js';
import type { RegistrationState } from './registrations.js';
import { looksLikeTicket, markOf, parseTicket, readTicketNumber, type CheckSignature, type ParsedTicket } from './ticket-token.js';

/** Somebody on the guest list. */
export interface DoorGuest {
  /** The ticket's id; of those who have none, the registration's. */
  key: string;
  number: string | null;
  /** `markOf` the ticket's token. */
  tokenMark: number | null;
  ticketTypeId: string;
  state: RegistrationState;
  name: string;
  company: string | null;
  lastFour: string;
  pinyin: string;
}

export interface Movement {
  direction: 'in' | 'out';
  /** Epoch milliseconds by the server's clock. */
  at: number;
  gate: string;
}

/** What a door knows when it decides: a phone from its snapshot and its own log, the server from its tables. */
export interface DoorKnowledge {
  head: SnapshotHead;
  guest(key: string): DoorGuest | undefined;
  guestByNumber(number: string): DoorGuest | undefined;
  isRevoked(ticketId: string): boolean;
  movements(ticketId: string, listId: string): readonly Movement[];
}

export interface DoorQuestion {
  /** What was read or typed; or the key of a guest who was found by a search. */
  scanned: { code: string } | { key: string };
  list: DoorList;
  direction: 'in' | 'out';
  /** Epoch milliseconds by the server's clock. */
  now: number;
}

export interface Decision {
  verdict: DoorVerdict;
  ticketId: string | null;
  guest: DoorGuest | null;
  ticketType: string | null;
  /** already-in: when he came in. other-day: when this door opens; null when it has closed already. */
  at: number | null;
  /** already-in: at which gate. other-event: which. other-list: where the ticket is good. */
  where: string | null;
}

/** Decides without a network. Pure: the same knowledge and question give the same answer on a phone and on the server. */
export function decide(knowledge: DoorKnowledge, question: DoorQuestion, check: CheckSignature): Decision {
  const found = 'key' in question.scanned ? byKey(knowledge, question.scanned.key) : byCode(knowledge, question.scanned.code, check);
  if ('verdict' in found) return found;
  const refusal = refusalOf(knowledge, question, found);
  return refusal ? { ...answer('unknown', found, knowledge), ...refusal } : answer(passOf(question), found, knowledge);
}

interface Found {
  /** Null: this person holds no ticket. */
  ticketId: string | null;
  guest: DoorGuest | null;
  typeId: string | null;
  /** Of a ticket that the snapshot does not have yet. */
  token: ParsedTicket | null;
}

const NOBODY: Found = { ticketId: null, guest: null, typeId: null, token: null };

function byKey(knowledge: DoorKnowledge, key: string): Found | Decision {
  const guest = knowledge.guest(key);
  return guest ? known(guest) : answer('unknown', NOBODY, knowledge);
}

function byCode(knowledge: DoorKnowledge, code: string, check: CheckSignature): Found | Decision {
  if (looksLikeTicket(code)) return byToken(knowledge, code, check);
  const number = readTicketNumber(code);
  const guest = number ? knowledge.guestByNumber(number) : undefined;
  return guest ? known(guest) : answer('unknown', NOBODY, knowledge);
}

function byToken(knowledge: DoorKnowledge, code: string, check: CheckSignature): Found | Decision {
  const token = parseTicket(code);
  if (!token) return answer('forged', NOBODY, knowledge);
  const { ticketId, keyId, typeMark } = token.claims;
  const key = knowledge.head.keys.find((each) => each.keyId === keyId);
  if (!key) return answer('unknown', NOBODY, knowledge);
  const guest = knowledge.guest(ticketId) ?? null;
  const isKnownByHeart = key.eventTitle === null && guest?.tokenMark === markOf(code.trim().toUpperCase());
  if (!isKnownByHeart && !check(token.message, token.signature, bytesOfBase64(key.publicKey))) return answer('forged', NOBODY, knowledge);
  if (key.eventTitle !== null) return { ...answer('other-event', NOBODY, knowledge), where: key.eventTitle };
  const typeId = guest?.ticketTypeId ?? knowledge.head.types.find((type) => type.mark === typeMark)?.id ?? null;
  return { ticketId, guest, typeId, token };
}

function known(guest: DoorGuest): Found {
  return { ticketId: guest.number ? guest.key : null, guest, typeId: guest.ticketTypeId, token: null };
}

type Refusal = Pick<Decision, 'verdict'> & Partial<Pick<Decision, 'at' | 'where'>>;

const STATE_VERDICTS: Partial<Record<RegistrationState, DoorVerdict>> = {
  pending: 'not-approved', rejected: 'not-approved', waitlisted: 'not-approved', offered: 'not-approved', unpaid: 'unpaid',
  cancelled: 'cancelled', expired: 'cancelled', transferred: 'cancelled',
};

function refusalOf(knowledge: DoorKnowledge, { list, direction, now }: DoorQuestion, { ticketId, guest, typeId, token }: Found): Refusal | null {
  if (ticketId && knowledge.isRevoked(ticketId)) return { verdict: 'cancelled' };
  const byState = guest && STATE_VERDICTS[guest.state];
  if (byState) return { verdict: byState };
  if (!ticketId) return { verdict: 'not-approved' };
  if (list.ticketTypeIds && !list.ticketTypeIds.includes(typeId ?? '')) return { verdict: 'other-list', where: listsFor(knowledge, typeId) };
  const otherDay = refusalByTime(now, list.opensAt, list.closesAt) ?? (!guest && token ? refusalByTime(now, token.claims.validFrom * 1000, token.claims.validUntil * 1000) : null);
  if (otherDay) return otherDay;
  return refusalByMovements(knowledge.movements(ticketId, list.id), list, direction);
}

function refusalByTime(now: number, from: number, until: number): Refusal | null {
  if (now < from) return { verdict: 'other-day', at: from };
  return now > until ? { verdict: 'other-day' } : null;
}

function refusalByMovements(movements: readonly Movement[], list: DoorList, direction: 'in' | 'out'): Refusal | null {
  const { isInside, lastIn } = presenceOf(movements);
  if (direction === 'out') return isInside ? null : { verdict: 'not-inside' };
  if (!lastIn || (!isInside && list.allowsReentry)) return null;
  return { verdict: 'already-in', at: lastIn.at, where: lastIn.gate };
}

/** Where a person is after these movements. */
export function presenceOf(movements: readonly Movement[]): { isInside: boolean; lastIn: Movement | null } {
  let isInside = false;
  let lastIn: Movement | null = null;
  for (const movement of [...movements].sort((one, other) => one.at - other.at)) {
    if (movement.direction === 'in' && !isInside) lastIn = movement;
    isInside = movement.direction === 'in';
  }
  return { isInside, lastIn };
}

function passOf({ direction }: DoorQuestion): DoorVerdict {
  return direction === 'out' ? 'left' : 'admitted';
}

function listsFor({ head }: DoorKnowledge, typeId: string | null): string | null {
  const lists = head.lists.filter((list) => !list.ticketTypeIds || (typeId && list.ticketTypeIds.includes(typeId)));
  return lists.map((list) => list.name).join('、') || null;
}

function answer(verdict: DoorVerdict, { ticketId, guest, typeId }: Found, { head }: DoorKnowledge): Decision {
  return { verdict, ticketId, guest, ticketType: head.types.find((type) => type.id === typeId)?.name ?? null, at: null, where: null };
}
