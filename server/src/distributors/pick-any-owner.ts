import type { OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { PickOwner } from '../staff/assignment/pick-owner.js';
import type { StaffMember } from '../staff/staff-member.entity.js';
import { DistributorRepository } from './distributor.repository.js';
import { StaffOfDistributor } from './staff-of-distributor.js';

export interface PickedOwner {
  staffId: string;
  /** Set when this is one of a distributor's people: the whole distributor sees what he owns. */
  distributorId: string | null;
}

/** Who gets what comes in now, for every kind of owner that can be named. Null when there is nobody. */
@Injectable()
export class PickAnyOwner {
  constructor(
    private readonly pickOwner: PickOwner,
    private readonly distributors: DistributorRepository,
    private readonly staffOfDistributor: StaffOfDistributor,
  ) {}

  async execute({ kind, id }: OwnerRef): Promise<PickedOwner | null> {
    const picked = kind === 'distributor' ? await this.principalOf(id) : await this.pickOwner.execute({ kind, id });
    return picked && { staffId: picked.id, distributorId: picked.distributorId };
  }

  private async principalOf(distributorId: string): Promise<StaffMember | null> {
    const [distributor] = await this.distributors.activeOf([distributorId]);
    if (!distributor) return null;
    const [principal] = await this.staffOfDistributor.execute(distributorId);
    return principal ?? null;
  }
}
