import type { BatchView, CodesPage, CodeView, MaterialRow, MaterialView, PreflightView } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useMaterials = (query: { campaignId?: string; q?: string; retired?: string }) => useApi<MaterialRow[]>('/admin/materials', query);
export const useMaterial = (id: string) => useApi<MaterialView>(`/admin/materials/${id}`);
export const useCodes = (materialId: string, batchId?: string) => usePages<CodeView, CodesPage>(`/admin/materials/${materialId}/codes`, { batchId });

/** Batches are made in the background: look again while one is under way. */
export const useBatches = (materialId: string) =>
  useApi<BatchView[]>(
    `/admin/materials/${materialId}/batches`,
    {},
    { every: (batches) => (batches?.some(({ status }) => status === 'making') ? 1_000 : false) },
  );

export const usePreflight = (id: string) =>
  useApi<PreflightView>(`/admin/preflights/${id}`, {}, { every: (preflight) => (preflight?.status === 'running' ? 800 : false) });
