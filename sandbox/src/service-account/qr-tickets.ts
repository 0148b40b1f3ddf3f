import type { Seal } from '../platform/seal.js';

/** What a parametric code of the service account stands for. */
export interface QrTicket {
  scene: number | string;
  /** Sandbox time in seconds; permanent codes have none. */
  expires?: number;
  serial?: number;
}

const TICKET_PREFIX = 'gQ';
const ADDRESS_PREFIX = 'http://weixin.qq.com/q/';

type Packed = [scene: number | string, expires?: number, serial?: number];

export function writeQrTicket(seal: Seal, { scene, expires, serial }: QrTicket): { ticket: string; url: string } {
  const packed: Packed = expires === undefined ? [scene] : [scene, expires, serial];
  const sealed = seal.close('qr', packed);
  return { ticket: `${TICKET_PREFIX}${sealed}`, url: `${ADDRESS_PREFIX}${sealed}` };
}

export function readQrTicket(seal: Seal, ticket: string): QrTicket | null {
  const packed = ticket.startsWith(TICKET_PREFIX) ? seal.open<Packed>('qr', ticket.slice(TICKET_PREFIX.length)) : null;
  if (!packed) return null;
  const [scene, expires, serial] = packed;
  return { scene, expires, serial };
}

/** The ticket behind a scanned address, if it is one of the service account's. */
export const ticketOfAddress = (text: string): string | null =>
  /^https?:\/\/weixin\.qq\.com\/q\//.test(text) ? `${TICKET_PREFIX}${text.slice(text.indexOf('/q/') + 3)}` : null;

export const qrAddress = (ticket: string): string => `${ADDRESS_PREFIX}${ticket.slice(TICKET_PREFIX.length)}`;
