import type { ContentView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { presentContent } from './present-content.js';
import { ContentRepository } from './content.repository.js';

/** Content for other capabilities: what a landing shows. */
@Injectable()
export class ReadContent {
  /** Those who ask at the same moment share one query: the answers of a whole group of scans go out together. */
  private readonly together = new DataLoader<string, ContentView | null>(async (ids) => {
    const found = await this.byIds([...ids]);
    return ids.map((id) => found.get(id) ?? null);
  }, { cache: false });

  constructor(private readonly items: ContentRepository) {}

  /** One item for a phone; outside of transactions, since others may be asking with it. */
  find(id: string): Promise<ContentView | null> {
    return this.together.load(id);
  }

  /** Retired items are there too: a printed code must not come to a dead end. */
  async byIds(ids: string[]): Promise<Map<string, ContentView>> {
    const items = await this.items.byIds([...new Set(ids)]);
    return new Map(items.map((item) => [item.id, presentContent(item)]));
  }

  /** Which of them are retired: nothing that is new should lead to these. */
  async retiredAmong(ids: string[]): Promise<Set<string>> {
    const items = await this.items.byIds([...new Set(ids)]);
    return new Set(items.filter((item) => item.retiredAt !== null).map((item) => item.id));
  }
}
