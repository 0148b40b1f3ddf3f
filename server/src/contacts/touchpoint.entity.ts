import type { SharerKind, TouchpointKind, Utm } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Truth, Whole } from '../platform/database/entity-columns.js';

/** One encounter with one person: written once, never changed. Everything that we make of people can be made again from these rows. */
@Entity('touchpoints')
@Index('touchpoints_of_contact', ['contactId', 'at'])
@Index('touchpoints_of_material', ['materialId', 'at'])
@Index('touchpoints_of_kind', ['kind', 'at'])
export class Touchpoint {
  @Id() id: string;
  @IdOf() contactId: string;
  @Text(20) kind: TouchpointKind;
  @Moment() at: Date;
  @IdOf({ nullable: true }) campaignId: string | null = null;
  @IdOf({ nullable: true }) materialId: string | null = null;
  @IdOf({ nullable: true }) placementId: string | null = null;
  @IdOf({ nullable: true }) codeId: string | null = null;
  @IdOf({ nullable: true }) contentId: string | null = null;
  @IdOf({ nullable: true }) eventId: string | null = null;
  /** The registration, order or submission that it is about. */
  @IdOf({ nullable: true }) subjectId: string | null = null;
  /** Who brought the person here. */
  @Text(12, { nullable: true }) sharerKind: SharerKind | null = null;
  @IdOf({ nullable: true }) sharerId: string | null = null;
  /** This person's first, second … scan of this material, and of this placement of it. */
  @Whole({ nullable: true }) nth: number | null = null;
  @Whole({ nullable: true }) nthOfPlacement: number | null = null;
  /** True for the encounter by which we first met this person. */
  @Truth() isFirstEver: boolean = false;
  @Json({ nullable: true }) utm: Utm | null = null;
  @Text(200, { nullable: true }) detail: string | null = null;
}
