import type { ImportMappingBody, ImportView } from '@chudian/shared';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { useApi } from '../../platform/api/use-api';
import { pathOf } from '../use-events';

export const importsPath = (eventId: string) => pathOf(eventId, '/imports');
const onePath = (eventId: string, id: string) => `${importsPath(eventId)}/${id}`;
const WHILE_RUNNING = 1_000;

export const useImports = (eventId: string) => useApi<ImportView[]>(importsPath(eventId));
export const useImport = (eventId: string, id: string) =>
  useApi<ImportView>(onePath(eventId, id), {}, { every: (view) => (view?.state === 'running' ? WHILE_RUNNING : false) });

export const upload = (eventId: string, file: File) => api.upload<ImportView>(importsPath(eventId), file);

/** The columns are fixed first, then everything is tried without a change. */
export const useDryRun = (eventId: string, id: string) =>
  useAction<ImportMappingBody, ImportView>({
    run: async (body) => {
      await api.put(`${onePath(eventId, id)}/mapping`, body);
      return api.post<ImportView>(`${onePath(eventId, id)}/dry-runs`);
    },
    refresh: [importsPath(eventId)],
  });

export const useRun = (eventId: string, id: string) =>
  useAction({ run: () => api.post<ImportView>(`${onePath(eventId, id)}/runs`), refresh: [pathOf(eventId)] });

export const useUndoImport = (eventId: string, id: string) =>
  useAction({ run: () => api.delete(onePath(eventId, id)), done: '导入已撤销', refresh: [pathOf(eventId)] });

export const errorsPath = (eventId: string, id: string) => `${onePath(eventId, id)}/errors.csv`;
