import { Injectable } from '@nestjs/common';
import { StaffMemberRepository } from './staff-member.repository.js';

/** Names of members of staff, also of those who have left, for lists that refer to them by id. */
@Injectable()
export class StaffNames {
  constructor(private readonly staff: StaffMemberRepository) {}

  async of(ids: Iterable<string | null>): Promise<Map<string, string>> {
    const known = [...new Set(ids)].filter((id) => id !== null);
    return new Map((await this.staff.byIds(known)).map((member) => [member.id, member.name]));
  }
}
