import { Injectable } from '@nestjs/common';
import { ContentInUse } from './content.errors.js';

type CountUses = (ids: string[]) => Promise<Map<string, number>>;

/** How many materials lead to an item. `materials` stands to the right and registers itself. */
@Injectable()
export class ContentUse {
  private count: CountUses = () => Promise.resolve(new Map());

  register(count: CountUses): void {
    this.count = count;
  }

  materialsBy(ids: string[]): Promise<Map<string, number>> {
    return this.count(ids);
  }

  async requireUnused(id: string): Promise<void> {
    if ((await this.count([id])).get(id)) throw new ContentInUse();
  }
}
