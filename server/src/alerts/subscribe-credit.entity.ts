import type { SubscriptionBody } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, Moment, Text, Whole } from '../platform/database/entity-columns.js';

export type SubscribeAnswer = SubscriptionBody['result'];

/**
 * How many subscribe messages one person still allows us. WeChat never tells the number, so it is counted: every tap on 允许 allows one
 * more. The phone reports the tap at once and WeChat's event confirms it later; either may be lost, so the larger count is believed.
 */
@Entity('subscribe_credits')
@Index('subscribe_credits_unique', ['holderId', 'templateId'], { unique: true })
export class SubscribeCredit {
  @Id() id: string;
  /** A member of staff, or the openid of a contact. */
  @Text(64) holderId: string;
  @Text(64) templateId: string;
  /** Acceptances that the phone told of, and that WeChat told of. */
  @Whole() reported: number = 0;
  @Whole() confirmed: number = 0;
  @Whole() spent: number = 0;
  @Text(8, { nullable: true }) lastAnswer: SubscribeAnswer | null = null;
  @Moment({ nullable: true }) answeredAt: Date | null = null;

  static none(id: string, holderId: string, templateId: string): SubscribeCredit {
    return Object.assign(new SubscribeCredit(), { id, holderId, templateId });
  }

  get left(): number {
    return Math.max(0, this.granted - this.spent);
  }

  report(answer: SubscribeAnswer, at: Date): void {
    if (answer === 'accept') this.reported += 1;
    this.note(answer, at);
  }

  confirm(answer: 'accept' | 'reject', at: Date): void {
    if (answer === 'accept') this.confirmed += 1;
    this.note(answer, at);
  }

  spend(): void {
    this.spent = Math.min(this.spent + 1, this.granted);
  }

  /** WeChat says that none are left, whatever we counted. */
  empty(): void {
    this.spent = this.granted;
  }

  private get granted(): number {
    return Math.max(this.reported, this.confirmed);
  }

  private note(answer: SubscribeAnswer, at: Date): void {
    this.lastAnswer = answer;
    this.answeredAt = at;
  }
}
