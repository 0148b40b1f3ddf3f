import { decodeOnce } from '../api/query';
import { valueIn } from './event-entry';

/** What the code on the venue's screen says: of which event, and the word that is good for a minute. */
export interface CheckInEntry {
  eventId: string;
  code: string;
}

type Query = Record<string, string | undefined>;

/** From the page's own parameters, from a mini-program code's scene, or from the address of a plain link. */
export function readCheckIn(query: Query): CheckInEntry | null {
  const link = query.q ? decodeOnce(query.q) : '';
  const scene = query.scene ? decodeOnce(query.scene) : '';
  const eventId = query.id ?? valueIn(link, 'id') ?? valueIn(scene, 'e');
  const code = query.code ?? valueIn(link, 'code') ?? valueIn(scene, 'c');
  return eventId && code ? { eventId: decodeOnce(eventId), code: decodeOnce(code) } : null;
}
