import type { ContentBody, ContentKind, ContentStage } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, Json, Moment, Text, Truth } from '../platform/database/entity-columns.js';

/** Something to read or watch. */
@Entity('content_items')
@Index('content_items_by_creation', ['createdAt'])
export class ContentItem {
  @Id() id: string;
  @Text(120) title: string;
  @Text(16) kind: ContentKind;
  @Text(8, { nullable: true }) stage: ContentStage | null;
  @Text(300) summary: string;
  /** Sanitised HTML, in a JSON column because a plain text column ends at 64 KB on MySQL. */
  @Json() body: string;
  @Text(500, { nullable: true }) coverUrl: string | null;
  @Truth() asksForPhone: boolean;
  @Moment({ nullable: true }) retiredAt: Date | null = null;
  @Moment() createdAt: Date;
  @Moment() updatedAt: Date;

  write(facts: ContentBody, at: Date): void {
    const { title, kind, summary, body } = facts;
    Object.assign(this, { title, kind, summary, body, stage: facts.stage ?? null, coverUrl: facts.coverUrl ?? null, asksForPhone: facts.asksForPhone ?? false, updatedAt: at });
  }
}
