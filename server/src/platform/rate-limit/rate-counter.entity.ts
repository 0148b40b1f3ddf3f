import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Moment, Whole } from '../database/entity-columns.js';

/** How often something was done in one window of time. */
@Entity('rate_counters')
@Index('rate_counters_by_end', ['endsAt'])
export class RateCounter {
  /** SHA-256 of key and window: keys hold addresses and e-mails, which have no business in a table. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Whole() taken: number;
  @Moment() endsAt: Date;
}
