import type { OwnerKind, OwnerView } from '@chudian/shared';
import { Controller, Get } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { ReadAssignmentRules } from '../staff/assignment/read-assignment-rules.js';
import { ReadStaff } from '../staff/read-staff.js';
import { DistributorRepository } from './distributor.repository.js';

/** Everybody and everything that can own, for pickers. */
@Controller('api/admin/owners')
export class OwnersAdminController {
  constructor(
    private readonly staff: ReadStaff,
    private readonly rules: ReadAssignmentRules,
    private readonly distributors: DistributorRepository,
  ) {}

  @Get()
  @InConsole('staff.read')
  async list(): Promise<OwnerView[]> {
    const distributors = (await this.distributors.all()).filter((distributor) => distributor.isActive);
    return [...views('staff', await this.staff.whoCanOwn()), ...views('distributor', distributors), ...views('rule', await this.rules.active())];
  }
}

function views(kind: OwnerKind, owners: { id: string; name: string }[]): OwnerView[] {
  return owners.map(({ id, name }) => ({ kind, id, name }));
}
