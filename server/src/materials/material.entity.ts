import type { AlertOn, Landing, LandingRule, MaterialBody, OwnerKind, OwnerRef, SorryReason, Utm } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../platform/database/entity-columns.js';
import { MaterialChanged } from './material.errors.js';

/** Something that is handed out with a code on it: a desk calendar, a manual, a roll-up. What its code leads to can change after printing. */
@Entity('materials')
@Index('materials_of_campaign', ['campaignId'])
@Index('materials_by_creation', ['createdAt'])
export class Material {
  @Id() id: string;
  @IdOf() campaignId: string;
  @Text(80) name: string;
  @Text(20) form: string;
  @Text(12) ownerKind: OwnerKind;
  @IdOf() ownerId: string;
  @Json() tagIds: string[];
  @Json() landing: Landing;
  @Json() landingRules: LandingRule[];
  @Json() utm: Utm;
  @Text(8) alertOn: AlertOn;
  @Moment({ nullable: true }) validFrom: Date | null;
  @Moment({ nullable: true }) validUntil: Date | null;
  @Moment({ nullable: true }) retiredAt: Date | null = null;
  @Whole() version: number = 0;
  @Moment() createdAt: Date;

  get owner(): OwnerRef {
    return { kind: this.ownerKind, id: this.ownerId };
  }

  /** Refuses an edit of a version that somebody has changed in between. */
  edit(facts: MaterialBody): void {
    if (facts.version !== undefined && facts.version !== this.version) throw new MaterialChanged();
    const { name, campaignId, form, tagIds, landing, landingRules, alertOn } = facts;
    Object.assign(this, { name, campaignId, form, tagIds, landing, landingRules, alertOn, utm: facts.utm ?? {} });
    this.ownerKind = facts.owner.kind;
    this.ownerId = facts.owner.id;
    this.validFrom = facts.validFrom ? new Date(facts.validFrom) : null;
    this.validUntil = facts.validUntil ? new Date(facts.validUntil) : null;
    this.version += 1;
  }

  /** Why a scan leads to a friendly page instead of the landing, or null. */
  sorryAt(at: Date): SorryReason | null {
    if (this.retiredAt) return 'retired';
    if (this.validFrom && at < this.validFrom) return 'not-yet';
    if (this.validUntil && at >= this.validUntil) return 'expired';
    return null;
  }

  /** The landing for a person's nth scan: the first rule whose conditions all hold, else the material's own. */
  landingFor(nth: number, tagIds: ReadonlySet<string>): Landing {
    const rule = this.landingRules.find((each) => holds(each, nth, tagIds));
    return rule?.landing ?? this.landing;
  }

  /** Some scan of it opens this event. */
  leadsToEvent(eventId: string): boolean {
    const landings = [this.landing, ...this.landingRules.map((rule) => rule.landing)];
    return landings.some((landing) => landing.kind === 'event' && landing.eventId === eventId);
  }
}

function holds({ scan, orLater, tagId }: LandingRule, nth: number, tagIds: ReadonlySet<string>): boolean {
  const isRightScan = scan === undefined || scan === nth || (orLater === true && nth > scan);
  return isRightScan && (tagId === undefined || tagIds.has(tagId));
}
