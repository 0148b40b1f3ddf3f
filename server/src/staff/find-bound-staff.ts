import { Injectable } from '@nestjs/common';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository, type ShownIds } from './staff-member.repository.js';

/** The active member of staff to whom a WeChat is bound. */
@Injectable()
export class FindBoundStaff {
  constructor(private readonly staff: StaffMemberRepository) {}

  /** An openid tells more surely than a unionid, which changes when accounts are regrouped. */
  async execute(ids: ShownIds): Promise<StaffMember | null> {
    const members = (await this.staff.boundTo(ids)).filter((member) => member.isActive);
    return members.find((member) => isShown(member.serviceOpenid, ids.serviceOpenid) || isShown(member.miniOpenid, ids.miniOpenid)) ?? members[0] ?? null;
  }
}

function isShown(bound: string | null, shown: string | null | undefined): boolean {
  return bound !== null && bound === shown;
}
