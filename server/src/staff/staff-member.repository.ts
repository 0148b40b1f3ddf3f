import { ROLES, can, type Permission } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { StaffMember } from './staff-member.entity.js';

/** The ids by which somebody shows himself in WeChat. */
export interface ShownIds {
  serviceOpenid?: string | null;
  miniOpenid?: string | null;
  unionid?: string | null;
}

const ELDEST_FIRST = { createdAt: 'ASC', id: 'ASC' } as const;

@Injectable()
export class StaffMemberRepository extends Repository<StaffMember> {
  constructor(transaction: Transaction) {
    super(transaction, StaffMember);
  }

  async get(id: string): Promise<StaffMember> {
    return found(await this.find(id));
  }

  find(id: string): Promise<StaffMember | null> {
    return this.rows.findOneBy({ id });
  }

  async getForUpdate(id: string): Promise<StaffMember> {
    return found(await this.forUpdate(this.rows.createQueryBuilder('member').where({ id })).getOne());
  }

  findByEmail(email: string): Promise<StaffMember | null> {
    return this.rows.findOneBy({ email: email.toLowerCase() });
  }

  byIds(ids: string[]): Promise<StaffMember[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.find({ where: { id: In(ids) }, order: ELDEST_FIRST });
  }

  /** Everybody: those who are here first, the eldest first. */
  all(): Promise<StaffMember[]> {
    return this.rows.find({ order: { isActive: 'DESC', ...ELDEST_FIRST } });
  }

  activeWith(permission: Permission): Promise<StaffMember[]> {
    return this.rows.find({ where: { isActive: true, role: In(ROLES.filter((role) => can(role, permission))) }, order: ELDEST_FIRST });
  }

  activeOfDistributors(distributorIds: string[]): Promise<StaffMember[]> {
    return this.rows.find({ where: { isActive: true, distributorId: In(distributorIds) }, order: ELDEST_FIRST });
  }

  firstActive(role: StaffMember['role']): Promise<StaffMember | null> {
    return this.rows.findOne({ where: { isActive: true, role }, order: ELDEST_FIRST });
  }

  /** Locked, so that two admins who step down at once cannot both count on the other. */
  activeAdminsForUpdate(): Promise<StaffMember[]> {
    return this.forUpdate(this.rows.createQueryBuilder('member').where({ isActive: true, role: 'admin' }).orderBy('member.id')).getMany();
  }

  /** Whoever has one of these ids. */
  boundTo(ids: ShownIds): Promise<StaffMember[]> {
    const ways = Object.entries(ids).filter(([, value]) => value).map(([name, value]) => ({ [name]: value as string }));
    return ways.length === 0 ? Promise.resolve([]) : this.rows.find({ where: ways, order: ELDEST_FIRST });
  }
}

function found(member: StaffMember | null): StaffMember {
  if (!member) throw new NotFound('member of staff');
  return member;
}
