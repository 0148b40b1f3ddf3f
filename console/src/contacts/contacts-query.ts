import type { ContactsQuery } from '@chudian/shared';
import { endOfDay, startOfDay } from '../platform/time/time';
import type { Filters } from '../platform/ui/use-filters';

/** The address speaks of days in China, the route of instants. */
export function contactsQueryOf({ from, to, ...rest }: Filters): ContactsQuery {
  return { ...rest, createdFrom: from && startOfDay(from), createdTo: to && endOfDay(to) };
}
