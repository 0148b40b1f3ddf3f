import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../../platform/database/entity-columns.js';

/** A phone that decides at a gate: announced by the console, paired once by one of our people, until it is revoked. */
@Entity('door_devices')
@Index('door_devices_of_event', ['eventId', 'id'])
@Index('door_devices_by_pairing', ['pairingHash'], { unique: true })
@Index('door_devices_by_token', ['tokenHash'], { unique: true })
export class DoorDevice {
  @Id() id: string;
  @IdOf() eventId: string;
  @Text(40) gate: string;
  /** What the phone calls itself. */
  @Text(60) name: string = '';
  /** Helpers who only scan get no list of people to look through. */
  @Truth() canSearch: boolean;
  @Text(64, { nullable: true }) pairingHash: string | null = null;
  @Moment({ nullable: true }) pairingExpiresAt: Date | null = null;
  @Text(64, { nullable: true }) tokenHash: string | null = null;
  @Text(200, { nullable: true }) sealedKey: string | null = null;
  @IdOf({ nullable: true }) pairedById: string | null = null;
  @Moment({ nullable: true }) pairedAt: Date | null = null;
  @Moment({ nullable: true }) lastSeenAt: Date | null = null;
  /** Milliseconds that its clock is ahead of ours. */
  @Whole({ nullable: true }) clockOffsetMs: number | null = null;
  /** How far its snapshot reaches. */
  @Moment({ nullable: true }) syncedAt: Date | null = null;
  @Moment({ nullable: true }) revokedAt: Date | null = null;
  @Moment() createdAt: Date;

  canBePairedAt(now: Date): boolean {
    return this.pairedAt === null && this.revokedAt === null && this.pairingExpiresAt !== null && now < this.pairingExpiresAt;
  }

  pair(facts: { tokenHash: string; sealedKey: string; pairedById: string; name: string }, at: Date): void {
    Object.assign(this, { ...facts, pairedAt: at, lastSeenAt: at, pairingHash: null, pairingExpiresAt: null });
  }

  revoke(at: Date): void {
    this.revokedAt ??= at;
    Object.assign(this, { pairingHash: null, pairingExpiresAt: null });
  }
}
