import type { Role } from '@chudian/shared';

export type Inbox = { ownerStaffId: string } | { ownerDistributorId: string };

/** Whose leads are in somebody's inbox: his own; a distributor's staff share those of their distributor. */
export function inboxOf({ staffId, role, distributorId }: { staffId: string; role: Role; distributorId: string | null }): Inbox {
  return role === 'distributor' && distributorId ? { ownerDistributorId: distributorId } : { ownerStaffId: staffId };
}
