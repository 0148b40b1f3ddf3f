import type { TagBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { TagNameTaken } from './contact.errors.js';
import { Tag } from './tag.entity.js';
import { TagRepository } from './tag.repository.js';

/** Makes a tag, or renames one. */
@Injectable()
export class KeepTag {
  constructor(
    private readonly transaction: Transaction,
    private readonly tags: TagRepository,
    private readonly clock: Clock,
  ) {}

  async execute(id: string | null, { name, group }: TagBody): Promise<Tag> {
    try {
      return await this.transaction.run(async () => {
        const tag = id ? await this.tags.get(id) : Object.assign(new Tag(), { id: newId(), createdAt: this.clock.now() });
        return this.tags.save(Object.assign(tag, { name: name.trim(), group: group?.trim() || null }));
      });
    } catch (error) {
      if (isDuplicate(error)) throw new TagNameTaken();
      throw error;
    }
  }
}
