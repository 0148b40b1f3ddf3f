import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Moment } from '../../database/entity-columns.js';

/** A push that was kept. Its key is unique, so a repetition finds it here. */
@Entity('wechat_push_receipts')
@Index('wechat_push_receipts_by_age', ['createdAt'])
export class PushReceipt {
  @PrimaryColumn({ type: 'varchar', length: 43 }) dedupeKey: string;
  @Moment() createdAt: Date;
}
