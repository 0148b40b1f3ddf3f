import { SEES_OWN_ONLY } from '@chudian/shared';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { StaffCaller } from '../platform/access/callers.js';

/** Narrows a list to what is the caller's own: a distributor's staff see their distributor's, salespeople what they own. */
export function narrowToOwn<Row extends ObjectLiteral>(list: SelectQueryBuilder<Row>, caller: StaffCaller, columns: { staffId: string; distributorId: string }): void {
  if (!SEES_OWN_ONLY.includes(caller.role)) return;
  if (caller.role === 'distributor') list.andWhere(`${columns.distributorId} = :ownDistributorId`, { ownDistributorId: caller.distributorId ?? '' });
  else list.andWhere(`${columns.staffId} = :ownStaffId`, { ownStaffId: caller.staffId });
}

/** Whether one thing is the caller's to see. */
export function isVisibleTo(caller: StaffCaller, owner: { staffId: string | null; distributorId: string | null }): boolean {
  if (!SEES_OWN_ONLY.includes(caller.role)) return true;
  return caller.role === 'distributor' ? owner.distributorId !== null && owner.distributorId === caller.distributorId : owner.staffId === caller.staffId;
}
