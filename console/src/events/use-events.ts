import type { EventsPage, EventsQuery, EventView, SeriesView } from '@chudian/shared';
import { api } from '../platform/api/api';
import { isRefusal } from '../platform/api/api-error';
import { useAction } from '../platform/api/use-action';
import { useApi, usePages } from '../platform/api/use-api';

export const EVENTS = '/admin/events';
/** What an event's change may change elsewhere. */
export const REFRESH = [EVENTS, '/admin/series'];
export const pathOf = (eventId: string, part = '') => `${EVENTS}/${eventId}${part}`;

export const useEvents = (query: EventsQuery) => usePages<EventsPage['rows'][number], EventsPage>(EVENTS, query);
export const useEvent = (id: string, enabled = true) => useApi<EventView>(pathOf(id), {}, { enabled, every: 15_000 });
export const useSeries = () => useApi<SeriesView[]>('/admin/series');

type Step = 'publication' | 'closure';
const STEPS = {
  publish: { step: 'publication', done: '活动已发布，现在可以报名了' },
  close: { step: 'closure', done: '已截止报名，已报名的不受影响' },
} satisfies Record<string, { step: Step; done: string }>;

/** Draft → published, published → closed. */
export const useEventStep = (id: string, name: keyof typeof STEPS, then?: () => void) =>
  useAction({
    run: () => api.post(pathOf(id, `/${STEPS[name].step}`)),
    done: STEPS[name].done,
    refresh: REFRESH,
    then,
    // The dialog lists what is missing.
    otherwise: (error) => isRefusal(error, 'EVENT_NOT_READY'),
  });

export const useReopen = (id: string) => useAction({ run: () => api.delete(pathOf(id, '/closure')), done: '已重新开放报名', refresh: REFRESH });
