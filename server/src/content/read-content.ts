import type { ContentView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { presentContent } from './present-content.js';
import { ContentRepository } from './content.repository.js';

/** Content for other capabilities: what a landing shows. */
@Injectable()
export class ReadContent {
  constructor(private readonly items: ContentRepository) {}

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
