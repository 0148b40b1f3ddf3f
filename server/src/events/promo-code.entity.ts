import type { PromoCodeBody } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../platform/database/entity-columns.js';

/** A word that makes a ticket cheaper, or opens a hidden type. How often it may be used is an allotment. */
@Entity('promo_codes')
@Index('promo_codes_of_event', ['eventId'])
@Index('promo_codes_unique', ['code', 'eventId'], { unique: true })
export class PromoCode {
  @Id() id: string;
  @IdOf() eventId: string;
  /** In capitals. */
  @Text(20) code: string;
  @Text(8) kind: PromoCodeBody['kind'];
  @Whole() off: number;
  @Json({ nullable: true }) ticketTypeIds: string[] | null;
  @Moment({ nullable: true }) validUntil: Date | null;
  @Moment() createdAt: Date;

  static spelled(code: string): string {
    return code.trim().toUpperCase();
  }

  write(body: PromoCodeBody): void {
    Object.assign(this, { code: PromoCode.spelled(body.code), kind: body.kind, off: body.off, ticketTypeIds: body.ticketTypeIds });
    this.validUntil = body.validUntil ? new Date(body.validUntil) : null;
  }

  isFor(ticketTypeId: string): boolean {
    return this.ticketTypeIds === null || this.ticketTypeIds.includes(ticketTypeId);
  }

  /** Only a code that names a hidden type opens it. */
  opens(ticketTypeId: string): boolean {
    return this.ticketTypeIds?.includes(ticketTypeId) ?? false;
  }

  isOverAt(now: Date): boolean {
    return this.validUntil !== null && now >= this.validUntil;
  }

  /** What remains to be paid; a percentage is rounded in the payer's favour. */
  payable(priceFen: number): number {
    const off = this.kind === 'percent' ? Math.ceil((priceFen * this.off) / 100) : this.off;
    return Math.max(0, priceFen - off);
  }
}
