import type { StaffMember } from '../staff/staff-member.entity.js';

/** How a member of staff can be reached. */
export type Recipient = Pick<StaffMember, 'isActive' | 'email' | 'wecomUserId' | 'serviceOpenid' | 'miniOpenid'>;
