import { decide, type CheckSignature, type Decision, type DoorGuest, type DoorKnowledge, type DoorQuestion, type Movement, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Registration } from '../registrations/registration.entity.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import type { DoorScan } from './door-scan.entity.js';

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const MOST_KEYS = 200;
const keys = new Map<string, KeyObject>();

const check: CheckSignature = (message, signature, publicKey) => verify(null, message, keyOf(publicKey), signature);

/** Reading a key takes longer than verifying with it. */
function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('base64');
  const known = keys.get(name) ?? createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, known);
  return known;
}

/** What the tables say of one ticket, and what is decided of it meanwhile. */
export interface KnownTicket {
  ticket: Ticket;
  registration: Registration | null;
  /** By check list. */
  movements: Map<string, Movement[]>;
}

/** Decides about tickets from the tables, by the very code that a phone decides with. */
@Injectable()
export class ServerKnowledge {
  /** Of tickets that the caller's transaction has locked, with their registrations and all the scans that there are of them. */
  of(tickets: Ticket[], registrations: Registration[], scans: DoorScan[]): Map<string, KnownTicket> {
    const byId = new Map(registrations.map((each) => [each.id, each]));
    const known = new Map(tickets.map((ticket): [string, KnownTicket] => [ticket.id, { ticket, registration: byId.get(ticket.registrationId) ?? null, movements: new Map() }]));
    for (const scan of scans) if (scan.outcome === 'admitted' || scan.outcome === 'left') noteMovement(known.get(scan.ticketId!)!, scan.listId, movementOf(scan));
    return known;
  }

  /** `known` is null where no ticket of this event was found for what was scanned. Whoever asks next knows what was answered. */
  decide(head: SnapshotHead, known: KnownTicket | null, question: DoorQuestion): Decision {
    const guest = known && guestOf(known);
    const knowledge: DoorKnowledge = {
      head, isRevoked: () => known?.ticket.isRevoked ?? false, movements: (_, listId) => known?.movements.get(listId) ?? [],
      guest: (key) => (guest?.key === key ? guest : undefined), guestByNumber: (number) => (guest?.number === number ? guest : undefined),
    };
    const decision = decide(knowledge, question, check);
    const { direction, now: at, list } = question;
    if (known && (decision.verdict === 'admitted' || decision.verdict === 'left')) noteMovement(known, list.id, { direction, at, gate: head.gate });
    return decision;
  }
}

function noteMovement({ movements }: KnownTicket, listId: string, movement: Movement): void {
  movements.set(listId, [...(movements.get(listId) ?? []), movement]);
}

function movementOf({ direction, at, gate }: DoorScan): Movement {
  return { direction, gate, at: at.getTime() };
}

/** Under a revoked ticket the registration may hold another by now; this one is asked about. Nobody looks for him by letters here. */
function guestOf({ ticket, registration }: KnownTicket): DoorGuest | null {
  if (!registration) return null;
  const { ticketTypeId, state, name, company } = registration;
  return { key: ticket.id, number: ticket.number, tokenMark: null, ticketTypeId, state, name, company, lastFour: '', pinyin: '' };
}
