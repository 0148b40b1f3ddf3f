import { Injectable } from '@nestjs/common';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';

/** Who takes what nobody can own, so that no lead is without an owner: the eldest active admin, else marketer. */
@Injectable()
export class AdminsToFallBackOn {
  constructor(private readonly staff: StaffMemberRepository) {}

  async execute(): Promise<StaffMember | null> {
    return (await this.staff.firstActive('admin')) ?? this.staff.firstActive('marketer');
  }
}
