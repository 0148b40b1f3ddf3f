import { Entity, PrimaryColumn } from 'typeorm';
import { IdOf, Moment, Text } from '../../database/entity-columns.js';

/** The access token of one account, for all processes, and who is fetching the next one. */
@Entity('wechat_tokens')
export class WechatToken {
  @PrimaryColumn({ type: 'varchar', length: 80 }) source: string;
  @Text(1024, { nullable: true }) token: string | null;
  @Moment({ nullable: true }) refreshAt: Date | null;
  @Moment({ nullable: true }) expiresAt: Date | null;
  @IdOf({ nullable: true }) leaseId: string | null;
  @Moment({ nullable: true }) leaseUntil: Date | null;
}
