import type { SharerKind } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../../platform/database/entity-columns.js';

/** That one person opened an event's page by one invitation, or without any: one row for each, with the first time. */
@Entity('event_openings')
@Index('event_openings_of_contact', ['contactId', 'eventId'])
@Index('event_openings_first', ['eventId', 'isFirst', 'at', 'id'])
@Index('event_openings_by_sharer', ['eventId', 'isFirstOfSharer', 'sharerId', 'at', 'id'])
export class EventOpening {
  @Id() id: string;
  @IdOf() eventId: string;
  @IdOf() contactId: string;
  @IdOf({ nullable: true }) invitationId: string | null;
  @Text(12, { nullable: true }) sharerKind: SharerKind | null;
  @IdOf({ nullable: true }) sharerId: string | null;
  /** Of this person and event: so people are counted without looking for doubles. */
  @Truth() isFirst: boolean;
  /** Of this person, event and inviter. */
  @Truth() isFirstOfSharer: boolean;
  @Whole() opens: number;
  /** The first time. */
  @Moment() at: Date;
}
