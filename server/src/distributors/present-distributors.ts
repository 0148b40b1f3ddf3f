import type { DistributorView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadStaff } from '../staff/read-staff.js';
import type { Distributor } from './distributor.entity.js';

/** Distributors with the names of their staff, looked up once for all of them. */
@Injectable()
export class PresentDistributors {
  constructor(private readonly staff: ReadStaff) {}

  async execute(distributors: Distributor[]): Promise<DistributorView[]> {
    const staff = await this.staff.ofDistributors(distributors.map((distributor) => distributor.id));
    return distributors.map(({ id, name, region, isActive, createdAt }) => ({
      id, name, region, isActive, createdAt: createdAt.toISOString(),
      staff: staff.filter((member) => member.distributorId === id).map((member) => ({ id: member.id, name: member.name })),
    }));
  }
}
