import { fromBase45, toBase45 } from './base45.js';
import { bytesOfId, idOfBytes } from './id-bytes.js';

/**
 * What a ticket's QR code contains: `CT1:` and, in base 45, 32 bytes of claims with an Ed25519 signature of 64. Together 148 characters of the
 * alphanumeric mode: a QR code of version 6 at level M, coarse enough for a broken screen in the sun. The signature covers the prefix too.
 */
export const TICKET_PREFIX = 'CT1:';
const CLAIMS = 32;
const SIGNATURE = 64;
export const TICKET_LENGTH = TICKET_PREFIX.length + ((CLAIMS + SIGNATURE) / 2) * 3;

export interface TicketClaims {
  /** Which event's key signed it: a whole number of 32 bits. */
  keyId: number;
  ticketId: string;
  /** Stands for the ticket type: `markOf` its id. */
  typeMark: number;
  /** Epoch seconds. Beside a snapshot, which knows better, they count only for tickets that it does not have. */
  validFrom: number;
  validUntil: number;
}

export interface ParsedTicket {
  claims: TicketClaims;
  /** What was signed. */
  message: Uint8Array;
  signature: Uint8Array;
}

/** Ed25519, from whatever library the side has. */
export type CheckSignature = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

/** What is to be signed. */
export function ticketMessage({ keyId, ticketId, typeMark, validFrom, validUntil }: TicketClaims): Uint8Array {
  const id = bytesOfId(ticketId);
  if (!id) throw new Error('A ticket is signed for an id.');
  const claims = new Uint8Array(CLAIMS);
  const view = new DataView(claims.buffer);
  claims.set(id, 4);
  [[0, keyId], [20, typeMark], [24, validFrom], [28, validUntil]].forEach(([at, value]) => view.setUint32(at, value));
  return withPrefix(claims);
}

export function composeTicket(message: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(CLAIMS + SIGNATURE);
  bytes.set(message.subarray(TICKET_PREFIX.length));
  bytes.set(signature, CLAIMS);
  return TICKET_PREFIX + toBase45(bytes);
}

/** Whether it means to be a ticket at all; only then is a wrong one forged or damaged. */
export function looksLikeTicket(text: string): boolean {
  return text.trim().toUpperCase().startsWith(TICKET_PREFIX);
}

/** The parts of a token, or null when it is none by its shape. The signature is still to be checked. */
export function parseTicket(text: string): ParsedTicket | null {
  const token = text.trim().toUpperCase();
  if (token.length !== TICKET_LENGTH || !token.startsWith(TICKET_PREFIX)) return null;
  const bytes = fromBase45(token.slice(TICKET_PREFIX.length));
  if (!bytes) return null;
  const view = new DataView(bytes.buffer);
  const [keyId, typeMark, validFrom, validUntil] = [0, 20, 24, 28].map((at) => view.getUint32(at));
  const claims = { keyId, ticketId: idOfBytes(bytes.subarray(4, 20)), typeMark, validFrom, validUntil };
  return { claims, message: withPrefix(bytes.subarray(0, CLAIMS)), signature: bytes.slice(CLAIMS) };
}

/** 32 bits that stand for an id inside a token (FNV-1a): the snapshot says which of the event's few types has the mark. */
export function markOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function withPrefix(claims: Uint8Array): Uint8Array {
  const message = new Uint8Array(TICKET_PREFIX.length + claims.length);
  for (let at = 0; at < TICKET_PREFIX.length; at += 1) message[at] = TICKET_PREFIX.charCodeAt(at);
  message.set(claims, TICKET_PREFIX.length);
  return message;
}

// ── the number that can be read out ───────────────────────────────────────────

/** Without letters and digits that are taken for one another. */
const NUMBER_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const TICKET_NUMBER_LENGTH = 8;

/** A number from random bytes. 31 characters: bytes beyond the last whole multiple are skipped, so all are equally likely. */
export function ticketNumber(random: Uint8Array): string {
  const usable = [...random].filter((byte) => byte < 248).slice(0, TICKET_NUMBER_LENGTH);
  if (usable.length < TICKET_NUMBER_LENGTH) throw new Error('Too few random bytes.');
  return usable.map((byte) => NUMBER_ALPHABET[byte % NUMBER_ALPHABET.length]).join('');
}

/** `ab2c-d3ef` as typed → `AB2CD3EF`; null when it cannot be a ticket's number. */
export function readTicketNumber(text: string): string | null {
  const number = text.toUpperCase().replace(/[\s-]/g, '');
  return new RegExp(`^[${NUMBER_ALPHABET}]{${TICKET_NUMBER_LENGTH}}$`).test(number) ? number : null;
}
