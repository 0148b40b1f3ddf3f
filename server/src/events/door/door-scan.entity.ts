import type { ConflictKind, DoorMethod, DoorVerdict, ScanOutcome } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../../platform/database/entity-columns.js';

/** One scan as a door reported it. None is ever dropped; what it comes to is settled anew whenever another of the same ticket arrives. */
@Entity('door_scans')
@Index('door_scans_of_ticket', ['ticketId', 'listId'])
@Index('door_scans_conflicts', ['eventId', 'conflict', 'at'])
@Index('door_scans_by_time', ['eventId', 'at', 'id', 'outcome', 'listId', 'gate', 'deviceId'])
@Index('door_scans_by_change', ['eventId', 'changedAt', 'id'])
export class DoorScan {
  /** Made of the device and its nonce: what is reported again is the same. */
  @Id() id: string;
  @IdOf() eventId: string;
  @IdOf() listId: string;
  /** Null where the attendee checked himself in. */
  @IdOf({ nullable: true }) deviceId: string | null;
  @Text(40) gate: string;
  @IdOf({ nullable: true }) ticketId: string | null = null;
  /** What was read, where no ticket of ours stands behind it. */
  @Text(200, { nullable: true }) code: string | null = null;
  @Text(3) direction: 'in' | 'out';
  @Text(8) method: DoorMethod;
  /** What the device said to the person. */
  @Text(12) verdict: DoorVerdict;
  /** By our clock: the device's, less what it was ahead. */
  @Moment() at: Date;
  @Moment() deviceAt: Date;
  @Whole() offsetMs: number;
  /** The device's clock was moved between the scan and the report. */
  @Truth() isClockDoubtful: boolean = false;
  @Moment() receivedAt: Date;
  /** It arrived, or came to something else: doors ask for what changed since. */
  @Moment() changedAt: Date;
  @Text(10) outcome: ScanOutcome;
  @Text(16, { nullable: true }) conflict: ConflictKind | null = null;
  @Moment({ nullable: true }) resolvedAt: Date | null = null;
  @IdOf({ nullable: true }) resolvedById: string | null = null;
  @Text(200, { nullable: true }) resolution: string | null = null;
  @Moment({ nullable: true }) undoneAt: Date | null = null;
  @IdOf({ nullable: true }) undoneById: string | null = null;
}
