import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../platform/database/entity-columns.js';
import { maskPhone, type PhoneVault } from '../platform/security/phone-vault.js';

/** A person we know. He keeps his id and his creation time for ever; when two prove to be one, the younger points to the elder. */
@Entity('contacts')
@Index('contacts_by_creation', ['mergedIntoId', 'createdAt', 'id'])
@Index('contacts_of_owner', ['ownerId', 'createdAt'])
@Index('contacts_of_distributor', ['ownerDistributorId', 'createdAt'])
@Index('contacts_by_first_material', ['firstMaterialId', 'createdAt'])
@Index('contacts_by_first_campaign', ['firstCampaignId', 'createdAt'])
@Index('contacts_by_phone', ['phoneIndex'])
export class Contact {
  @Id() id: string;
  @Text(60, { nullable: true }) name: string | null = null;
  @Text(100, { nullable: true }) company: string | null = null;
  @Text(60, { nullable: true }) title: string | null = null;
  @Text(254, { nullable: true }) email: string | null = null;
  @Text(255, { nullable: true }) phoneSealed: string | null = null;
  @Text(40, { nullable: true }) phoneIndex: string | null = null;
  @Text(20, { nullable: true }) phoneMasked: string | null = null;
  @IdOf({ nullable: true }) ownerId: string | null = null;
  @IdOf({ nullable: true }) ownerDistributorId: string | null = null;
  @IdOf({ nullable: true }) firstMaterialId: string | null = null;
  @IdOf({ nullable: true }) firstCampaignId: string | null = null;
  @Whole() touchpoints: number = 0;
  @Moment() lastTouchAt: Date;
  @Text(16, { nullable: true }) consentVersion: string | null = null;
  @Moment({ nullable: true }) consentAt: Date | null = null;
  @IdOf({ nullable: true }) mergedIntoId: string | null = null;
  @Text(32, { nullable: true }) mergeEvidence: string | null = null;
  @Moment({ nullable: true }) mergedAt: Date | null = null;
  @Moment() createdAt: Date;

  static firstMet(id: string, at: Date): Contact {
    return Object.assign(new Contact(), { id, createdAt: at, lastTouchAt: at });
  }

  /** The contact under which his history goes on. */
  get survivorId(): string {
    return this.mergedIntoId ?? this.id;
  }

  rename(facts: { name?: string | null; company?: string | null; title?: string | null; email?: string | null }): void {
    if (facts.name !== undefined) this.name = facts.name || null;
    if (facts.company !== undefined) this.company = facts.company || null;
    if (facts.title !== undefined) this.title = facts.title || null;
    if (facts.email !== undefined) this.email = facts.email || null;
  }

  /** True when another number was known before. */
  keepPhone(phone: string | null, vault: PhoneVault): boolean {
    const before = this.phoneIndex;
    this.phoneSealed = phone && vault.seal(phone);
    this.phoneIndex = phone && vault.index(phone);
    this.phoneMasked = phone && maskPhone(phone);
    return before !== null && before !== this.phoneIndex;
  }

  ownedBy(owner: { staffId: string | null; distributorId: string | null }): void {
    this.ownerId = owner.staffId;
    this.ownerDistributorId = owner.distributorId;
  }

  consent(version: string | null, at: Date): void {
    this.consentVersion = version;
    this.consentAt = version ? at : null;
  }

  mergeInto(elder: Contact, evidence: string, at: Date): void {
    this.mergedIntoId = elder.survivorId;
    this.mergeEvidence = evidence;
    this.mergedAt = at;
  }
}
