import type { ContentBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { cleanHtml } from './clean-html.js';
import { ContentItem } from './content-item.entity.js';
import { ContentRepository } from './content.repository.js';

/** Writes a content item, new or known; retires it or brings it back. */
@Injectable()
export class KeepContent {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: ContentRepository,
    private readonly clock: Clock,
  ) {}

  write(id: string | null, body: ContentBody): Promise<ContentItem> {
    return this.transaction.run(async () => {
      const item = id ? await this.items.getForUpdate(id) : Object.assign(new ContentItem(), { id: newId(), createdAt: this.clock.now() });
      item.write({ ...body, body: cleanHtml(body.body) }, this.clock.now());
      return this.items.save(item);
    });
  }

  setRetired(id: string, isRetired: boolean): Promise<ContentItem> {
    return this.transaction.run(async () => {
      const item = await this.items.getForUpdate(id);
      item.retiredAt = isRetired ? (item.retiredAt ?? this.clock.now()) : null;
      return this.items.save(item);
    });
  }
}
