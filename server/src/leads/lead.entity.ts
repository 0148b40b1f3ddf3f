import type { InvalidReason, LeadStage, Verdict } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../platform/database/entity-columns.js';
import { AnswerNeedsReason, AnswerNeedsTime, LeadIsClosed } from './lead.errors.js';

export interface LeadOwner {
  staffId: string | null;
  distributorId: string | null;
}

/** How a lead came about. */
export interface LeadOrigin {
  contactId: string;
  sourceTouchpointId: string;
  materialId: string | null;
  placementId: string | null;
  campaignId: string | null;
  eventId: string | null;
  why: string;
}

/** What the owner found out. */
export interface Answer {
  verdict: Verdict;
  reason: InvalidReason | null;
  note: string | null;
  remindAt: Date | null;
}

const HOUR_MS = 3_600_000;

/** A person who may buy, and what becomes of it. One open lead for a contact; its creation time never changes. */
@Entity('leads')
@Index('leads_one_open', ['openKey'], { unique: true })
@Index('leads_newest', ['createdAt', 'id'])
@Index('leads_by_stage', ['stage', 'createdAt', 'id'])
@Index('leads_by_answer', ['answeredAt', 'createdAt', 'id'])
@Index('leads_of_owner', ['ownerStaffId', 'answeredAt', 'createdAt', 'id'])
@Index('leads_of_distributor', ['ownerDistributorId', 'answeredAt', 'createdAt', 'id'])
@Index('leads_of_material', ['materialId', 'createdAt', 'id'])
@Index('leads_of_event', ['eventId', 'createdAt', 'id'])
@Index('leads_of_contact', ['contactId', 'createdAt', 'id'])
@Index('leads_to_remind_of', ['reminderDueAt'])
export class Lead {
  @Id() id: string;
  @IdOf() contactId: string;
  /** The contact while the lead is open, null when it is closed. */
  @IdOf({ nullable: true }) openKey: string | null;
  @Text(16) stage: LeadStage = 'new';
  @IdOf({ nullable: true }) ownerStaffId: string | null;
  @IdOf({ nullable: true }) ownerDistributorId: string | null;
  @IdOf() sourceTouchpointId: string;
  @IdOf({ nullable: true }) materialId: string | null;
  @IdOf({ nullable: true }) placementId: string | null;
  @IdOf({ nullable: true }) campaignId: string | null;
  @IdOf({ nullable: true }) eventId: string | null = null;
  @Text(200) why: string;

  @Text(8, { nullable: true }) verdict: Verdict | null = null;
  @Text(16, { nullable: true }) reason: InvalidReason | null = null;
  @Text(500, { nullable: true }) note: string | null = null;
  @Moment({ nullable: true }) remindAt: Date | null = null;
  @Moment({ nullable: true }) answeredAt: Date | null = null;
  @IdOf({ nullable: true }) answeredById: string | null = null;
  /** Until the owner has been reminded. */
  @Moment({ nullable: true }) reminderDueAt: Date | null = null;
  /** Who last read the contact's number here, and when that was noted. */
  @IdOf({ nullable: true }) phoneReadById: string | null = null;
  @Moment({ nullable: true }) phoneReadAt: Date | null = null;
  @Moment() createdAt: Date;

  static opened(id: string, origin: LeadOrigin, owner: LeadOwner, at: Date): Lead {
    const { contactId } = origin;
    return Object.assign(new Lead(), { id, ...origin, openKey: contactId, ownerStaffId: owner.staffId, ownerDistributorId: owner.distributorId, createdAt: at });
  }

  get isOpen(): boolean {
    return this.openKey !== null;
  }

  get owner(): LeadOwner {
    return { staffId: this.ownerStaffId, distributorId: this.ownerDistributorId };
  }

  assignTo({ staffId, distributorId }: LeadOwner): void {
    if (!this.isOpen) throw new LeadIsClosed();
    this.ownerStaffId = staffId;
    this.ownerDistributorId = distributorId;
  }

  /** A new answer replaces the former, so that a slip can be undone: also "invalid", which closed the lead. */
  answer(answer: Answer, byId: string, now: Date): void {
    if (this.stage === 'won') throw new LeadIsClosed();
    if (answer.verdict === 'invalid' && !answer.reason) throw new AnswerNeedsReason();
    if (answer.verdict === 'later' && !(answer.remindAt && answer.remindAt > now)) throw new AnswerNeedsTime();
    this.stage = this.stageAfter(answer.verdict);
    this.openKey = this.stage === 'lost' ? null : this.contactId;
    this.verdict = answer.verdict;
    this.reason = answer.verdict === 'invalid' ? answer.reason : null;
    this.note = answer.note;
    this.remindAt = answer.verdict === 'later' ? answer.remindAt : null;
    this.reminderDueAt = this.remindAt;
    this.answeredAt = now;
    this.answeredById = byId;
  }

  noteReminder(): void {
    this.reminderDueAt = null;
  }

  /** True when this reading of the number is to be noted: the same person's is noted once an hour. */
  notePhoneReading(staffId: string, now: Date): boolean {
    if (this.phoneReadById === staffId && this.phoneReadAt && now.getTime() - this.phoneReadAt.getTime() < HOUR_MS) return false;
    this.phoneReadById = staffId;
    this.phoneReadAt = now;
    return true;
  }

  private stageAfter(verdict: Verdict): LeadStage {
    if (verdict === 'invalid') return 'lost';
    if (this.stage === 'opportunity') return 'opportunity';
    if (verdict === 'valid') return 'sql';
    return this.stage === 'mql' ? 'mql' : 'new';
  }
}
