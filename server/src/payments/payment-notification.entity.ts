import { Column, Entity, Index } from 'typeorm';
import { Id, Json, Moment, Text } from '../platform/database/entity-columns.js';
import type { PayNotification } from '../platform/wechat/pay/pay-words.js';

/** What WeChat Pay reported, as it came and as it was read. Its own id is unique, so a repetition finds it here. Forgotten after 100 days. */
@Entity('payment_notifications')
@Index('payment_notifications_unique_event', ['eventId'], { unique: true })
@Index('payment_notifications_of_order', ['orderId', 'receivedAt'])
@Index('payment_notifications_by_age', ['receivedAt'])
export class PaymentNotification {
  @Id() id: string;
  @Text(64) eventId: string;
  @Text(12) kind: PayNotification['kind'];
  @Text(32, { nullable: true }) orderId: string | null;
  @Text(64, { nullable: true }) refundId: string | null;
  @Column({ type: 'text' }) body: string;
  @Json() facts: PayNotification;
  @Moment() receivedAt: Date;

  static of(id: string, facts: PayNotification, body: string, now: Date): PaymentNotification {
    const orderId = facts.kind === 'other' ? null : facts.orderId;
    const refundId = facts.kind === 'refund' ? facts.refundId : null;
    return Object.assign(new PaymentNotification(), { id, eventId: facts.eventId, kind: facts.kind, orderId, refundId, body, facts, receivedAt: now });
  }
}
