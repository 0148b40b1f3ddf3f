import type { DistributorBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Distributor } from './distributor.entity.js';
import { DistributorRepository } from './distributor.repository.js';

/** Writes down a new distributor, or what has changed about one. */
@Injectable()
export class KeepDistributor {
  constructor(
    private readonly transaction: Transaction,
    private readonly distributors: DistributorRepository,
    private readonly clock: Clock,
  ) {}

  execute(id: string | null, body: DistributorBody): Promise<Distributor> {
    return this.transaction.run(async () => this.distributors.save(await this.written(id, body)));
  }

  private async written(id: string | null, body: DistributorBody): Promise<Distributor> {
    if (id === null) return Distributor.signedUp(newId(), body, this.clock.now());
    const distributor = await this.distributors.getForUpdate(id);
    distributor.change(body);
    return distributor;
  }
}
