import type { AgendaItem } from '@chudian/shared';
import dayjs from 'dayjs';

const USUAL_MINUTES = 30;

/** What follows the last item, or opens the event. */
export function nextAgendaItem(agenda: Partial<AgendaItem>[], eventStartsAt?: string): Partial<AgendaItem> {
  const startsAt = agenda.at(-1)?.endsAt || eventStartsAt;
  if (!startsAt) return { title: '', speakers: [] };
  return { startsAt, endsAt: dayjs(startsAt).add(USUAL_MINUTES, 'minute').toISOString(), title: '', speakers: [] };
}
