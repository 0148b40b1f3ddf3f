import type { StaffView } from '@chudian/shared';
import type { StaffMember } from './staff-member.entity.js';

export function presentStaff(member: StaffMember): StaffView {
  const { id, name, email, role, title, phoneMasked, wecomUserId, distributorId, isActive, boundAt, createdAt } = member;
  return {
    id, name, email, role, title, phoneMasked, wecomUserId, distributorId, isActive,
    wechat: { isServiceBound: member.serviceOpenid !== null, isMiniBound: member.miniOpenid !== null, boundAt: boundAt?.toISOString() ?? null },
    createdAt: createdAt.toISOString(),
  };
}
