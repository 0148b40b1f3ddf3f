import { Entity, Index } from 'typeorm';
import { Id, Json, Moment, Text, Whole } from '../database/entity-columns.js';

/** One domain event on its way to one listener. Gone when delivered; parked when it keeps failing. */
@Entity('deliveries')
@Index('deliveries_due', ['state', 'dueAt'])
@Index('deliveries_by_lease', ['leaseId'])
export class Delivery {
  @Id() id: string;
  @Text(64) listener: string;
  @Text(64) event: string;
  @Json() fields: object;
  @Text(8) state: 'ready' | 'parked';
  /** Not before this time; while a worker has it, the end of his lease. */
  @Moment() dueAt: Date;
  @Text(25, { nullable: true }) leaseId: string | null;
  @Whole() attempts: number;
  @Text(500, { nullable: true }) lastError: string | null;
  @Moment() createdAt: Date;
}
