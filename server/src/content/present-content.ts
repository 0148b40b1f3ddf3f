import type { ContentView } from '@chudian/shared';
import type { ContentItem } from './content-item.entity.js';

export function presentContent({ id, title, kind, stage, summary, body, coverUrl, asksForPhone }: ContentItem): ContentView {
  return { id, title, kind, stage, summary, body, coverUrl, asksForPhone };
}
