import type { SeriesBody, SeriesRhythm } from '@chudian/shared';
import { Entity } from 'typeorm';
import { Id, Moment, Text } from '../platform/database/entity-columns.js';

/** Events that belong together: a salon that comes again each month. */
@Entity('event_series')
export class Series {
  @Id() id: string;
  @Text(60) name: string;
  @Text(300) theme: string;
  @Text(12) rhythm: SeriesRhythm;
  @Moment() createdAt: Date;

  write({ name, theme, rhythm }: SeriesBody): void {
    Object.assign(this, { name, rhythm, theme: theme ?? '' });
  }
}
