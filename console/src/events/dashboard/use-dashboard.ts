import type { DashboardRow, DashboardRowsPage, DashboardRowsQuery, EventDashboard } from '@chudian/shared';
import { useApi, usePages } from '../../platform/api/use-api';
import { pathOf } from '../use-events';

/** Asked again while the page is in front only. */
const LIVE = 5_000;

export const useDashboard = (eventId: string) => useApi<EventDashboard>(pathOf(eventId, '/dashboard'), {}, { every: LIVE });
export const useDashboardRows = (eventId: string, query: DashboardRowsQuery) =>
  usePages<DashboardRow, DashboardRowsPage>(pathOf(eventId, '/dashboard/rows'), query);
