import { Injectable } from '@nestjs/common';
import { TagRepository } from './tag.repository.js';

/** What tags are called; an id that is missing in the answer is no tag. */
@Injectable()
export class TagNames {
  constructor(private readonly tags: TagRepository) {}

  of(ids: string[]): Promise<Map<string, string>> {
    return this.tags.names(ids);
  }
}
