import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ID_LENGTH } from '../platform/database/ids.js';
import { IdOf, Whole } from '../platform/database/entity-columns.js';

/** How many leads one placement brought to one campaign on one day (Asia/Shanghai), counted as they are opened. */
@Entity('lead_days')
@Index('lead_days_by_day', ['day'])
export class LeadDay {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) placementId: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) campaignId: string;
  @IdOf() materialId: string;
  @Whole() leads: number;
}
