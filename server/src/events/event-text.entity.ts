import type { AgendaItem } from '@chudian/shared';
import { Entity, PrimaryColumn } from 'typeorm';
import { Json, Text } from '../platform/database/entity-columns.js';
import { ID_LENGTH } from '../platform/database/ids.js';

/** What people read about an event: long, and so kept apart from what lists and sign-ups need. */
@Entity('event_texts')
export class EventText {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) eventId: string;
  @Text(300) summary: string;
  /** Sanitised HTML, in a JSON column because a plain text column ends at 64 KB on MySQL. */
  @Json() body: string;
  @Json() agenda: AgendaItem[];
}
