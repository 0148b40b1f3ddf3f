import type { AuditRowView, ParkedDeliveryView } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useParkedDeliveries = () => useApi<ParkedDeliveryView[]>('/admin/operations/deliveries', {}, { every: 10_000 });
export const useAudit = () => usePages<AuditRowView>('/admin/audit');
