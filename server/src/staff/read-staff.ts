import { Injectable } from '@nestjs/common';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';

/** Groups of active members of staff, the eldest first. */
@Injectable()
export class ReadStaff {
  constructor(private readonly staff: StaffMemberRepository) {}

  /** Everybody who may answer a lead, and so may own one. */
  whoCanOwn(): Promise<StaffMember[]> {
    return this.staff.activeWith('leads.answer');
  }

  ofDistributors(distributorIds: string[]): Promise<StaffMember[]> {
    return distributorIds.length === 0 ? Promise.resolve([]) : this.staff.activeOfDistributors(distributorIds);
  }

  /** Of these, the ones who are active. */
  async activeOf(ids: string[]): Promise<StaffMember[]> {
    return (await this.staff.byIds(ids)).filter((member) => member.isActive);
  }
}
