import type { MyRegistrationView } from '@chudian/shared';
import type { CalendarEntry } from '../platform/types';

/** The event as a calendar keeps it: moments, which every phone shows in its own zone. */
export function calendarEntry({ event, ticket }: Pick<MyRegistrationView, 'event' | 'ticket'>): CalendarEntry {
  const { id, title, startsAt, endsAt, place } = event;
  return {
    title, startsAt, endsAt,
    location: place.kind === 'venue' ? `${place.name} ${place.address}`.trim() : '线上活动',
    note: [ticket && `票号 ${ticket.number}`, place.kind === 'online' && place.url].filter(Boolean).join('\n'),
    file: `/api/events/${encodeURIComponent(id)}/calendar.ics`,
  };
}
