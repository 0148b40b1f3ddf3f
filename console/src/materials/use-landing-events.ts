import type { EventsPage } from '@chudian/shared';
import { useApi } from '../platform/api/use-api';

/** The events that a code may lead to, newest first. */
export const useLandingEvents = () => useApi<EventsPage>('/admin/events?when=all&limit=200');
