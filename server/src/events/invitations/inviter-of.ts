import type { StaffCaller } from '../../platform/access/callers.js';
import type { Sharer } from './invitation.entity.js';

/** In whose name somebody invites: a distributor's staff in their distributor's. */
export function inviterOf({ role, staffId, distributorId }: Pick<StaffCaller, 'role' | 'staffId' | 'distributorId'>): Sharer {
  return role === 'distributor' && distributorId ? { kind: 'distributor', id: distributorId } : { kind: 'staff', id: staffId };
}
