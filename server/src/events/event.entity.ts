import type { EventBody, EventPlace, EventState, OwnerKind, OwnerRef } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Truth, Whole } from '../platform/database/entity-columns.js';
import { EventChanged, EventIsCancelled, EventIsClosed, EventIsOver, EventNotFound, EventNotInState } from './event.errors.js';

const OFFER_HOURS = 24;
const PAY_WITHIN_MINUTES = 30;

/** Something that people come together for, at a place or online. Its times are instants; people see them in its own zone. */
@Entity('events')
@Index('events_newest', ['createdAt', 'id'])
@Index('events_by_start', ['startsAt', 'id'])
@Index('events_by_state', ['state', 'startsAt'])
@Index('events_of_series', ['seriesId', 'startsAt'])
@Index('events_clearing', ['isClearing'])
export class Event {
  @Id() id: string;
  @Text(10) state: EventState = 'draft';
  @Text(100) title: string;
  @Text(500, { nullable: true }) coverUrl: string | null;
  @IdOf({ nullable: true }) seriesId: string | null;
  @IdOf({ nullable: true }) campaignId: string | null;
  @Text(40) timeZone: string;
  @Moment() startsAt: Date;
  @Moment() endsAt: Date;
  @Json() place: EventPlace;
  @Truth() needsApproval: boolean;
  @Truth() hasWaitlist: boolean;
  @Whole() offerHours: number;
  @Whole() payWithinMinutes: number;
  @Moment({ nullable: true }) signUpUntil: Date | null;
  @Moment({ nullable: true }) cancelUntil: Date | null;
  @Truth() isTransferable: boolean;
  @Truth() hasSelfCheckIn: boolean;
  @IdOf({ nullable: true }) formId: string | null;
  @IdOf({ nullable: true }) surveyFormId: string | null;
  @Json() contentIds: string[];
  @Text(12) ownerKind: OwnerKind;
  @IdOf() ownerId: string;
  @Whole() version: number = 0;
  @Text(200, { nullable: true }) cancelReason: string | null = null;
  /** It is cancelled, and there may be registrations that have not been told yet. */
  @Truth() isClearing: boolean = false;
  @Moment({ nullable: true }) publishedAt: Date | null = null;
  @Moment() createdAt: Date;

  get owner(): OwnerRef {
    return { kind: this.ownerKind, id: this.ownerId };
  }

  /** Refuses an edit of a version that somebody has changed in between. */
  edit(facts: EventBody): void {
    if (facts.version !== undefined && facts.version !== this.version) throw new EventChanged();
    if (this.state === 'cancelled') throw new EventIsCancelled();
    const { title, timeZone, place, needsApproval, hasWaitlist } = facts;
    Object.assign(this, { title, timeZone, place, needsApproval, hasWaitlist, ownerKind: facts.owner.kind, ownerId: facts.owner.id });
    Object.assign(this, { coverUrl: facts.coverUrl ?? null, seriesId: facts.seriesId ?? null, campaignId: facts.campaignId ?? null, formId: facts.formId ?? null, surveyFormId: facts.surveyFormId ?? null });
    Object.assign(this, { offerHours: facts.offerHours ?? OFFER_HOURS, payWithinMinutes: facts.payWithinMinutes ?? PAY_WITHIN_MINUTES, contentIds: facts.contentIds ?? [] });
    Object.assign(this, { isTransferable: facts.isTransferable ?? false, hasSelfCheckIn: facts.hasSelfCheckIn ?? false });
    Object.assign(this, { startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt), signUpUntil: dateOf(facts.signUpUntil), cancelUntil: dateOf(facts.cancelUntil) });
    this.version += 1;
  }

  /** Opens sign-up, for the first time or again. */
  publish(at: Date): void {
    if (this.state === 'cancelled') throw new EventIsCancelled();
    if (this.state === 'published') throw new EventNotInState();
    this.state = 'published';
    this.publishedAt ??= at;
  }

  close(): void {
    if (this.state !== 'published') throw new EventNotInState();
    this.state = 'closed';
  }

  /** For good. Whoever has signed up is told and refunded behind this. */
  cancel(reason: string): void {
    if (this.state === 'cancelled') throw new EventIsCancelled();
    if (this.state === 'draft') throw new EventNotInState();
    Object.assign(this, { state: 'cancelled', cancelReason: reason, isClearing: true });
  }

  isOverAt(now: Date): boolean {
    return now >= this.endsAt;
  }

  get lastSignUp(): Date {
    return this.signUpUntil ?? this.startsAt;
  }

  get lastCancellation(): Date {
    return this.cancelUntil ?? this.startsAt;
  }

  requireNotCancelled(): void {
    if (this.state === 'cancelled') throw new EventIsCancelled();
  }

  requireVisible(): void {
    if (this.state === 'draft') throw new EventNotFound();
  }

  /** Why nobody can sign up by himself now, or null. */
  refusalAt(now: Date): EventIsCancelled | EventIsOver | EventIsClosed | null {
    const refusal = this.refusalOfAll(now);
    if (refusal) return refusal;
    return this.state === 'closed' || now >= this.lastSignUp ? new EventIsClosed() : null;
  }

  /** Why not even our own people can sign somebody up, or null: at the door it goes on after the last moment for others. */
  refusalOfAll(now: Date): EventIsCancelled | EventIsOver | EventIsClosed | null {
    if (this.state === 'cancelled') return new EventIsCancelled();
    if (this.state === 'draft') return new EventIsClosed();
    return this.isOverAt(now) ? new EventIsOver() : null;
  }
}

function dateOf(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
