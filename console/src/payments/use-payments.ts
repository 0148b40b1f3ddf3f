import type { OrderRow, OrdersPage, OrdersQuery, OrderState, OrderTrouble, OrderView, ReconciliationsPage, ReconciliationView, RefundBody } from '@chudian/shared';
import { api } from '../platform/api/api';
import { useApi, usePages } from '../platform/api/use-api';
import { endOfDay, startOfDay } from '../platform/time/time';
import type { Filters } from '../platform/ui/use-filters';

/** Days with an id, since every list's rows have one. */
export type DayRow = ReconciliationView & { id: string };

/** The address speaks of days in China, the route of instants. */
export function ordersQueryOf({ state, trouble, contactId, subjectId, from, to }: Filters): OrdersQuery {
  return { state: state as OrderState, trouble: trouble as OrderTrouble, contactId, subjectId, createdFrom: from && startOfDay(from), createdTo: to && endOfDay(to) };
}

export const useOrders = (query: OrdersQuery) => usePages<OrderRow, OrdersPage>('/admin/orders', query, { every: 10_000 });
export const useOrder = (id: string) => useApi<OrderView>(`/admin/orders/${id}`, {}, { every: 3_000 });
export const useReconciliations = () => usePages<ReconciliationView, ReconciliationsPage>('/admin/reconciliations', {}, { every: 10_000 });

export const refundOrder = (id: string, body: RefundBody) => api.post<OrderView>(`/admin/orders/${id}/refunds`, body);
export const retryRefund = (id: string, refundId: string) => api.post<OrderView>(`/admin/orders/${id}/refunds/${refundId}/retries`);
export const compareAgain = (day: string) => api.post<ReconciliationView>(`/admin/reconciliations/${day}/runs`);
