import type { EventPlace } from '@chudian/shared';
import type { Event } from './event.entity.js';
import { clockChanges, offsetAt } from './time-zone.js';

const YEAR_MS = 366 * 86_400_000;
const LINE_BYTES = 73;

export interface CalendarFacts {
  event: Pick<Event, 'id' | 'title' | 'timeZone' | 'startsAt' | 'endsAt' | 'place' | 'version' | 'state'>;
  summary: string;
  /** Where the event can be read of. */
  url: string;
  at: Date;
}

/** An event as a calendar entry (RFC 5545). It brings the rules of its zone, so that every calendar shows the same clock. */
export function calendarOf({ event, summary, url, at }: CalendarFacts): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chudian//Events//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...zoneLines(event),
    'BEGIN:VEVENT', `UID:${event.id}@chudian`, `DTSTAMP:${utc(at)}`, `SEQUENCE:${event.version}`,
    `DTSTART;TZID=${event.timeZone}:${local(event.startsAt, event.timeZone)}`, `DTEND;TZID=${event.timeZone}:${local(event.endsAt, event.timeZone)}`,
    `SUMMARY:${escaped(event.title)}`, ...(summary ? [`DESCRIPTION:${escaped(summary)}`] : []), ...placeLines(event.place), `URL:${url}`,
    `STATUS:${event.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`, ...alarmLines(event), 'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

/** The clocks from a year before to a year after, each change by itself: rules that a country gives up are no rules. */
function zoneLines({ timeZone, startsAt, endsAt }: CalendarFacts['event']): string[] {
  const from = new Date(startsAt.getTime() - YEAR_MS);
  const first = offsetAt(from, timeZone);
  const changes = [{ at: from, from: first, to: first }, ...clockChanges(from, new Date(endsAt.getTime() + YEAR_MS), timeZone)];
  const observances = changes.flatMap((change) => {
    const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD';
    // The moment as the clock showed it before the change.
    const wall = stamp(new Date(change.at.getTime() + change.from * 60_000));
    return [`BEGIN:${kind}`, `DTSTART:${wall}`, `TZOFFSETFROM:${offset(change.from)}`, `TZOFFSETTO:${offset(change.to)}`, `END:${kind}`];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'];
}

/** An hour before, as the phone promises and the package does it. What is cancelled rings no bell. */
function alarmLines({ title, state }: CalendarFacts['event']): string[] {
  return state === 'cancelled' ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT1H', 'END:VALARM'];
}

function placeLines(place: EventPlace): string[] {
  if (place.kind === 'online') return ['LOCATION:线上活动'];
  const where = [place.name, place.address].filter(Boolean).join(' ');
  const hasPoint = place.latitude != null && place.longitude != null;
  return [`LOCATION:${escaped(where)}`, ...(hasPoint ? [`GEO:${place.latitude};${place.longitude}`] : [])];
}

const local = (at: Date, timeZone: string): string => stamp(new Date(at.getTime() + offsetAt(at, timeZone) * 60_000));
const utc = (at: Date): string => `${stamp(at)}Z`;
const stamp = (at: Date): string => at.toISOString().slice(0, 19).replace(/[-:]/g, '');

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');
}

/** Lines have 75 bytes at most; no character is cut in two. */
function folded(line: string): string {
  const parts = [''];
  for (const character of line) {
    if (Buffer.byteLength(parts[parts.length - 1] + character) > LINE_BYTES) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts.join('\r\n ');
}
