import type { ContentRow } from '@chudian/shared';
import { useApi } from '../platform/api/use-api';

export const useContentList = () => useApi<ContentRow[]>('/admin/content');
export const useContent = (id: string) => useApi<ContentRow>(`/admin/content/${id}`);
