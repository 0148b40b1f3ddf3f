import type { EventView } from '@chudian/shared';
import dayjs from 'dayjs';
import { fromZonedPicker, toZonedPicker } from '../../platform/time/zoned';
import { draftOf, moveTimes, type EventDraft } from './event-draft';

const TITLE_LENGTH = 100;

/** By the clocks of its zone: over a change to summer time, two o'clock stays two o'clock. */
const weeksLater = (iso: string, weeks: number, zone: string) => fromZonedPicker(toZonedPicker(iso, zone)?.add(weeks, 'week'), zone) ?? iso;

/** The same event anew: same weekday and hour, in the first week that is still ahead. */
export function copyOf(view: EventView, now: Date = new Date()): EventDraft {
  const weeks = Math.max(1, Math.ceil(dayjs(now).diff(view.startsAt, 'week', true)));
  const draft = moveTimes(draftOf(view), (iso) => weeksLater(iso, weeks, view.timeZone));
  return { ...draft, title: `${[...view.title].slice(0, TITLE_LENGTH - 4).join('')}（副本）`, contentIds: [], ticketTypes: draft.ticketTypes.map(({ id: _, ...type }) => type) };
}
