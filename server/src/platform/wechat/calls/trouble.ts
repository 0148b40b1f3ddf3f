import { isFields } from '../parse-json.js';

/** These fail before a byte of the request has left, so nothing can have happened. */
export const NEVER_SENT = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** The error's code only: its message may repeat the address, and with it a token. */
export function troubleOf(error: unknown): string {
  const { code, name } = isFields(error) ? error : {};
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
