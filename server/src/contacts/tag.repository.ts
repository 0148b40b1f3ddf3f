import type { TagView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { Tag, Tagging } from './tag.entity.js';

@Injectable()
export class TagRepository extends Repository<Tag> {
  constructor(transaction: Transaction) {
    super(transaction, Tag);
  }

  async get(id: string): Promise<Tag> {
    const tag = await this.rows.findOneBy({ id });
    if (!tag) throw new NotFound('tag');
    return tag;
  }

  async names(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const tags = await this.rows.find({ select: { id: true, name: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(tags.map((tag) => [tag.id, tag.name]));
  }

  async all(): Promise<TagView[]> {
    const tags = await this.rows.find({ order: { group: 'ASC', name: 'ASC', id: 'ASC' } });
    const counts = await this.transaction.manager.createQueryBuilder(Tagging, 'tagging').select('tagging.tagId', 'tagId').addSelect('COUNT(*)', 'contacts').groupBy('tagging.tagId').getRawMany<{ tagId: string; contacts: string }>();
    const byTag = new Map(counts.map((row) => [row.tagId, Number(row.contacts)]));
    return tags.map(({ id, name, group }) => ({ id, name, group, contacts: byTag.get(id) ?? 0 }));
  }
}
