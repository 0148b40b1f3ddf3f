import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StaffModule } from '../staff/staff.module.js';
import { Distributor } from './distributor.entity.js';
import { DistributorRepository } from './distributor.repository.js';
import { DistributorsAdminController } from './distributors.admin.controller.js';
import { KeepDistributor } from './keep-distributor.js';
import { OwnerNames } from './owner-names.js';
import { OwnersAdminController } from './owners.admin.controller.js';
import { PickAnyOwner } from './pick-any-owner.js';
import { PresentDistributors } from './present-distributors.js';
import { StaffOfDistributor } from './staff-of-distributor.js';

/** Companies that sell for us, and who gets what comes in, ours or theirs. Owns distributors; announces nothing, hears nobody. */
@Module({
  imports: [TypeOrmModule.forFeature([Distributor]), StaffModule],
  controllers: [DistributorsAdminController, OwnersAdminController],
  providers: [DistributorRepository, KeepDistributor, PresentDistributors, StaffOfDistributor, PickAnyOwner, OwnerNames],
  exports: [KeepDistributor, StaffOfDistributor, PickAnyOwner, OwnerNames],
})
export class DistributorsModule {}
