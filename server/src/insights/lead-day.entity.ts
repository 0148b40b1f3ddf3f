import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ID_LENGTH } from '../platform/database/ids.js';
import { IdOf, Whole } from '../platform/database/entity-columns.js';

/** How many leads one placement brought on one day (Asia/Shanghai), counted as they are opened. */
@Entity('lead_days')
@Index('lead_days_by_day', ['day'])
export class LeadDay {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) placementId: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  @IdOf() materialId: string;
  @IdOf() campaignId: string;
  @Whole() leads: number;
}
