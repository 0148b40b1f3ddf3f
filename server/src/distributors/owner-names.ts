import type { OwnerKind, OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadAssignmentRules } from '../staff/assignment/read-assignment-rules.js';
import { ReadStaff } from '../staff/read-staff.js';
import { DistributorRepository } from './distributor.repository.js';

export function ownerKey({ kind, id }: OwnerRef): string {
  return `${kind}:${id}`;
}

/** Names of owners by `ownerKey`: of those who can own now. Who is missing does not exist, or is not active any more. */
@Injectable()
export class OwnerNames {
  constructor(
    private readonly staff: ReadStaff,
    private readonly rules: ReadAssignmentRules,
    private readonly distributors: DistributorRepository,
  ) {}

  async of(owners: OwnerRef[]): Promise<Map<string, string>> {
    const idsOf = (kind: OwnerKind) => [...new Set(owners.filter((owner) => owner.kind === kind).map((owner) => owner.id))];
    const found = {
      staff: await this.staff.activeOf(idsOf('staff')),
      rule: await this.rules.activeOf(idsOf('rule')),
      distributor: await this.distributors.activeOf(idsOf('distributor')),
    };
    const named = (kind: OwnerKind) => found[kind].map(({ id, name }): [string, string] => [ownerKey({ kind, id }), name]);
    return new Map([...named('staff'), ...named('rule'), ...named('distributor')]);
  }
}
