import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth } from '../../platform/database/entity-columns.js';

/** The right of one registration to come in. Once revoked it stays so: whoever signs up anew gets another. */
@Entity('tickets')
@Index('tickets_by_number', ['number'], { unique: true })
@Index('tickets_of_registration', ['registrationId', 'id'])
@Index('tickets_by_change', ['changedAt', 'eventId'])
@Index('tickets_revoked', ['revokedAt', 'eventId'])
export class Ticket {
  @Id() id: string;
  /** Eight characters that can be read out. */
  @Text(8) number: string;
  /** What its QR code contains: signed with the event's key. */
  @Text(160) token: string;
  @IdOf() registrationId: string;
  @IdOf() eventId: string;
  @IdOf() ticketTypeId: string;
  @IdOf() contactId: string;
  @Moment() issuedAt: Date;
  @Moment({ nullable: true }) revokedAt: Date | null = null;
  @Text(200, { nullable: true }) revokedBecause: string | null = null;
  /** The earliest admission, as far as the doors have reported. */
  @Moment({ nullable: true }) checkedInAt: Date | null = null;
  @Moment({ nullable: true }) checkedOutAt: Date | null = null;
  /** The encounter was recorded: it is once, whatever is undone. */
  @Truth() isArrivalRecorded: boolean = false;
  /** Issued or revoked: doors ask for what changed since. */
  @Moment() changedAt: Date;

  get isRevoked(): boolean {
    return this.revokedAt !== null;
  }

  revoke(reason: string, at: Date): void {
    if (this.isRevoked) return;
    Object.assign(this, { revokedAt: at, revokedBecause: [...reason].slice(0, 200).join(''), changedAt: at });
  }
}
