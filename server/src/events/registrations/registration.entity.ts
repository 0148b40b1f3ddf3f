import { REGISTRATION_STATES, type MyRegistrationView, type RegistrationChannel, type RegistrationState, type SharerKind } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../../platform/database/entity-columns.js';
import { RegistrationNotInState } from './registration.errors.js';

export type RefundState = MyRegistrationView['refund'];

/** What each state may become. Those that have ended come back to life by a new sign-up; one that expired, by money that came late. */
const NEXT: Record<RegistrationState, readonly RegistrationState[]> = {
  pending: ['confirmed', 'unpaid', 'waitlisted', 'rejected', 'cancelled'],
  waitlisted: ['offered', 'cancelled'],
  offered: ['confirmed', 'unpaid', 'expired', 'cancelled'],
  unpaid: ['confirmed', 'expired', 'cancelled'],
  confirmed: ['cancelled', 'transferred'],
  rejected: [],
  cancelled: [],
  expired: ['confirmed'],
  transferred: [],
};
export const ENDED: readonly RegistrationState[] = ['rejected', 'cancelled', 'expired', 'transferred'];
/** Who comes, or hopes to. */
export const LIVE: readonly RegistrationState[] = REGISTRATION_STATES.filter((state) => !ENDED.includes(state));
export const WITH_SEAT: readonly RegistrationState[] = ['unpaid', 'offered', 'confirmed'];

/** That one person comes to one event, or wanted to: one row for both, whatever becomes of it. */
@Entity('registrations')
@Index('registrations_unique', ['contactId', 'eventId'], { unique: true })
@Index('registrations_newest', ['eventId', 'createdAt', 'id', 'state', 'ticketTypeId', 'channel', 'sharerId', 'checkedInAt'])
@Index('registrations_queue', ['queueKey'])
@Index('registrations_offered', ['offerUntil'])
@Index('registrations_of_order', ['orderId'])
@Index('registrations_of_invitation', ['invitationId'])
export class Registration {
  @Id() id: string;
  @IdOf() eventId: string;
  @IdOf() contactId: string;
  @IdOf() ticketTypeId: string;
  @Text(12) state: RegistrationState;
  @Text(12) channel: RegistrationChannel;
  /** It counts in the allotments; so it is counted out once. An order that is being closed holds the seat after the state has ended. */
  @Truth() holdsSeat: boolean = false;
  @Truth() holdsPromo: boolean = false;
  /** As the attendee spelled it this time: what stands on his ticket. */
  @Text(60) name: string;
  @Text(100, { nullable: true }) company: string | null = null;
  @Text(60, { nullable: true }) title: string | null = null;
  @IdOf({ nullable: true }) promoCodeId: string | null = null;
  @Whole() payableFen: number = 0;
  @Whole() paidFen: number = 0;
  @IdOf({ nullable: true }) orderId: string | null = null;
  @Moment({ nullable: true }) payBy: Date | null = null;
  @Text(12) refund: RefundState = 'none';
  @Moment({ nullable: true }) offerUntil: Date | null = null;
  /** The place in the waitlist: the keys sort by arrival. */
  @IdOf({ nullable: true }) queueKey: string | null = null;
  @Text(200, { nullable: true }) reason: string | null = null;
  @Text(500, { nullable: true }) note: string | null = null;
  @IdOf({ nullable: true }) invitationId: string | null = null;
  @Text(12, { nullable: true }) sharerKind: SharerKind | null = null;
  @IdOf({ nullable: true }) sharerId: string | null = null;
  @IdOf({ nullable: true }) materialId: string | null = null;
  @IdOf({ nullable: true }) campaignId: string | null = null;
  @IdOf({ nullable: true }) submissionId: string | null = null;
  @Moment({ nullable: true }) checkedInAt: Date | null = null;
  @Moment({ nullable: true }) surveyedAt: Date | null = null;
  /** The latest time, when he came back. */
  @Moment() signedUpAt: Date;
  @Moment() createdAt: Date;

  get hasEnded(): boolean {
    return ENDED.includes(this.state);
  }

  /** Returns what it was before. */
  become(to: RegistrationState): RegistrationState {
    const from = this.state;
    if (!NEXT[from].includes(to)) throw new RegistrationNotInState();
    this.state = to;
    return from;
  }

  require(...states: RegistrationState[]): void {
    if (!states.includes(this.state)) throw new RegistrationNotInState();
  }

  /** What was agreed at the former sign-up does not hold for the new one. */
  forgetFormer(): void {
    Object.assign(this, { promoCodeId: null, payableFen: 0, paidFen: 0, orderId: null, payBy: null, refund: 'none', offerUntil: null, queueKey: null, reason: null, checkedInAt: null });
  }
}
