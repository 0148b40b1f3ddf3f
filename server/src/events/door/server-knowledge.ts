import { decide, type CheckSignature, type Decision, type DoorGuest, type DoorKnowledge, type DoorQuestion, type Movement, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Ticket } from '../tickets/ticket.entity.js';
import { DoorGuests } from './door-guests.js';
import { DoorScanRepository } from './door-scan.repository.js';

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

/** Decides about one ticket from the tables, by the very code that a phone decides with. */
@Injectable()
export class ServerKnowledge {
  constructor(
    private readonly guests: DoorGuests,
    private readonly scans: DoorScanRepository,
  ) {}

  /** The ticket is locked by the caller's transaction; null where none was found for what was scanned. */
  async decide(head: SnapshotHead, ticket: Ticket | null, question: DoorQuestion): Promise<Decision> {
    const guest = ticket && (await this.guestOf(ticket));
    const movements = ticket ? await this.movementsOf(ticket.id, question.list.id) : [];
    const knowledge: DoorKnowledge = {
      head, isRevoked: () => ticket?.isRevoked ?? false, movements: () => movements,
      guest: (key) => (guest?.key === key ? guest : undefined), guestByNumber: (number) => (guest?.number === number ? guest : undefined),
    };
    return decide(knowledge, question, check);
  }

  /** Under a revoked ticket the registration may hold another by now; this one is asked about. */
  private async guestOf(ticket: Ticket): Promise<DoorGuest | null> {
    const [guest] = await this.guests.of(await this.guests.registrationsOf([ticket]));
    return guest ? { ...guest, key: ticket.id, number: ticket.number, tokenMark: null } : null;
  }

  private async movementsOf(ticketId: string, listId: string): Promise<Movement[]> {
    const scans = (await this.scans.ofTickets([ticketId])).filter((scan) => scan.listId === listId && (scan.outcome === 'admitted' || scan.outcome === 'left'));
    return scans.map(({ direction, at, gate }) => ({ direction, gate, at: at.getTime() }));
  }
}
