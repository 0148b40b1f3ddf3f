import type { Role } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth } from '../platform/database/entity-columns.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import { maskPhone, type PhoneVault } from '../platform/security/phone-vault.js';

/** What may be said and changed about a member of staff. What is absent stays as it is. */
export interface StaffFacts {
  name?: string;
  email?: string;
  role?: Role;
  title?: string | null;
  wecomUserId?: string | null;
  distributorId?: string | null;
  isActive?: boolean;
}

/** One of our people, or of a distributor's: signs in to the console, owns leads, gets alerts. */
@Entity('staff_members')
@Index('staff_members_unique_email', ['email'], { unique: true })
@Index('staff_members_unique_service_openid', ['serviceOpenid'], { unique: true })
@Index('staff_members_unique_mini_openid', ['miniOpenid'], { unique: true })
@Index('staff_members_unique_unionid', ['unionid'], { unique: true })
@Index('staff_members_of_distributor', ['distributorId', 'isActive', 'createdAt'])
@Index('staff_members_by_role', ['role', 'isActive', 'createdAt'])
export class StaffMember {
  @Id() id: string;
  @Text(50) name: string;
  /** In lower case. */
  @Text(120) email: string;
  @Text(16) role: Role;
  @Text(50, { nullable: true }) title: string | null = null;
  @Text(255, { nullable: true }) phoneSealed: string | null = null;
  @Text(20, { nullable: true }) phoneMasked: string | null = null;
  @Text(64, { nullable: true }) wecomUserId: string | null = null;
  @IdOf({ nullable: true }) distributorId: string | null = null;
  @Truth() isActive: boolean = true;
  @Text(120) passwordHash: string;
  @Moment() passwordSetAt: Date;
  @Truth() mustChangePassword: boolean;
  @Text(64, { nullable: true }) serviceOpenid: string | null = null;
  @Text(64, { nullable: true }) miniOpenid: string | null = null;
  @Text(64, { nullable: true }) unionid: string | null = null;
  @Moment({ nullable: true }) boundAt: Date | null = null;
  @Moment() createdAt: Date;

  static hired(id: string, facts: StaffFacts, at: Date): StaffMember {
    const member = Object.assign(new StaffMember(), { id, createdAt: at });
    member.change(facts);
    return member;
  }

  get isActiveAdmin(): boolean {
    return this.isActive && this.role === 'admin';
  }

  change({ name, email, role, title, wecomUserId, distributorId, isActive }: StaffFacts): void {
    if (name !== undefined) this.name = name;
    if (email !== undefined) this.email = email.toLowerCase();
    if (role !== undefined) this.role = role;
    if (title !== undefined) this.title = title || null;
    if (wecomUserId !== undefined) this.wecomUserId = wecomUserId || null;
    if (distributorId !== undefined) this.distributorId = distributorId || null;
    if (isActive !== undefined) this.isActive = isActive;
    this.settleDistributor();
    // Whoever has left is reached no more, and may be bound again under another account.
    if (!this.isActive) this.unbind();
  }

  keepPhone(phone: string | null, vault: PhoneVault): void {
    this.phoneSealed = phone && vault.seal(phone);
    this.phoneMasked = phone && maskPhone(phone);
  }

  /** `isFirst`: given by somebody else, and good only until he has one of his own. */
  setPassword(hash: string, at: Date, { isFirst }: { isFirst: boolean }): void {
    this.passwordHash = hash;
    this.passwordSetAt = at;
    this.mustChangePassword = isFirst;
  }

  /** Another WeChat than before takes its place altogether. */
  bindService(openid: string, unionid: string | null, at: Date): void {
    if (this.serviceOpenid !== openid) this.unbind();
    this.serviceOpenid = openid;
    this.unionid = unionid ?? this.unionid;
    this.boundAt = at;
  }

  bindMini(openid: string, unionid: string | null, at: Date): void {
    this.miniOpenid = openid;
    this.unionid ??= unionid;
    this.boundAt ??= at;
  }

  unbind(): void {
    this.serviceOpenid = null;
    this.miniOpenid = null;
    this.unionid = null;
    this.boundAt = null;
  }

  /** A distributor's staff belong to one; nobody else does. */
  private settleDistributor(): void {
    if (this.role !== 'distributor') this.distributorId = null;
    else if (this.distributorId === null) throw new InvalidInput({ distributorId: '请选择所属经销商' });
  }
}
