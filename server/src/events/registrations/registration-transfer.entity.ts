import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdOf, Moment } from '../../platform/database/entity-columns.js';

/** A link by which one other person may take over a registration, once. */
@Entity('registration_transfers')
@Index('registration_transfers_of', ['registrationId'])
export class RegistrationTransfer {
  @PrimaryColumn({ type: 'varchar', length: 32 }) code: string;
  @IdOf() registrationId: string;
  @Moment() createdAt: Date;
  @Moment() expiresAt: Date;
  @IdOf({ nullable: true }) claimedById: string | null;
  @Moment({ nullable: true }) claimedAt: Date | null;

  isOpenAt(now: Date): boolean {
    return this.claimedAt === null && now < this.expiresAt;
  }
}
