import { Injectable } from '@nestjs/common';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';

/** One member of staff by his id, as he is now. */
@Injectable()
export class FindStaff {
  constructor(private readonly staff: StaffMemberRepository) {}

  execute(id: string): Promise<StaffMember | null> {
    return this.staff.find(id);
  }

  executeAll(ids: string[]): Promise<StaffMember[]> {
    return this.staff.byIds([...new Set(ids)]);
  }
}
