import { Injectable } from '@nestjs/common';
import { ReadStaff } from '../staff/read-staff.js';
import type { StaffMember } from '../staff/staff-member.entity.js';

/** The active staff of a distributor. The first, who has been there longest, is its principal and gets its leads. */
@Injectable()
export class StaffOfDistributor {
  constructor(private readonly staff: ReadStaff) {}

  execute(distributorId: string): Promise<StaffMember[]> {
    return this.staff.ofDistributors([distributorId]);
  }
}
