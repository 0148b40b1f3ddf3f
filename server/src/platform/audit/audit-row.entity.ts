import type { AuditAction } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../database/entity-columns.js';

/** Somebody did something that may be asked about one day. Written once; the name is kept as it was then. */
@Entity('audit_rows')
@Index('audit_rows_by_time', ['at', 'id'])
export class AuditRow {
  @Id() id: string;
  @Moment() at: Date;
  /** Null when nobody was signed in. */
  @IdOf({ nullable: true }) staffId: string | null;
  @Text(100) name: string;
  @Text(24) action: AuditAction;
  @Text(200) subject: string;
  @Text(500, { nullable: true }) detail: string | null;
  @Text(45) address: string;
}
