import type { AlertRow, AlertsPage, AlertsQuery, AlertView } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useAlerts = (query: AlertsQuery) => usePages<AlertRow, AlertsPage>('/admin/alerts', query, { every: 5_000 });
export const useAlert = (id: string) => useApi<AlertView>(`/admin/alerts/${id}`, {}, { every: 3_000 });
