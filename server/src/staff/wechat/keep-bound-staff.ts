import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../../platform/database/database-errors.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { WechatBoundToAnother } from '../staff.errors.js';

/** Saves somebody with the WeChat that was bound to him. A WeChat belongs to one member of staff; the unique indices see to that. */
@Injectable()
export class KeepBoundStaff {
  constructor(private readonly staff: StaffMemberRepository) {}

  async execute(member: StaffMember): Promise<void> {
    try {
      await this.staff.save(member);
    } catch (error) {
      if (isDuplicate(error)) throw new WechatBoundToAnother();
      throw error;
    }
  }
}
