import type { BatchBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { Batch } from '../code.entity.js';
import { BatchTooLarge } from '../material.errors.js';
import { BatchGrew } from './batch.domain-events.js';
import { BatchRepository } from './batch.repository.js';
import { requirePlacement } from './require-placement.js';
import { MaterialRepository } from '../material.repository.js';

const LARGEST_BATCH = 50_000;

/** Orders a batch of serial codes. They are made in the background, portion by portion: see `fill-batch.ts`. */
@Injectable()
export class MakeBatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly materials: MaterialRepository,
    private readonly batches: BatchRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async execute(materialId: string, { placementId, name, size }: BatchBody): Promise<Batch> {
    if (size > LARGEST_BATCH) throw new BatchTooLarge();
    return this.transaction.run(async () => {
      await requirePlacement(this.materials, materialId, placementId);
      const batch = Object.assign(new Batch(), { id: newId(), materialId, placementId, name, size, createdAt: this.clock.now() });
      await this.batches.save(batch);
      await this.announcer.announce(new BatchGrew(batch.id, 0));
      return batch;
    });
  }
}
