import type { ContentView } from '@chudian/shared';
import { api } from '../api/api';
import { withQuery } from '../api/query';
import { fullAddress } from './dress-html';

export const CONTENT_PAGE = 'content/pages/item/index';

export const getContent = (id: string) => api.getOpen<ContentView>(`/content/${encodeURIComponent(id)}`);

/** A reading is told in passing: nothing on the screen depends on it. */
export function recordView(id: string, seconds: number): void {
  void api.post(`/content/${encodeURIComponent(id)}/views`, { seconds }).catch(() => undefined);
}

/** A card in a chat opens the content itself. */
export function shareCard({ id, title, coverUrl }: Pick<ContentView, 'id' | 'title' | 'coverUrl'>) {
  return { title, path: withQuery(`/${CONTENT_PAGE}`, { id }), ...(coverUrl && { imageUrl: fullAddress(coverUrl, API_BASE) }) };
}
