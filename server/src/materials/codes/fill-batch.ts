import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { On } from '../../platform/domain-events/on.js';
import { Code, type Batch } from '../code.entity.js';
import { CodeRepository } from '../code.repository.js';
import { SceneMint } from '../scene-mint.js';
import { BatchGrew } from './batch.domain-events.js';
import { BatchRepository } from './batch.repository.js';

const PORTION = 500;

/**
 * Makes the next portion of a batch and asks for the one after it, all in one transaction: a killed process leaves whole
 * portions behind, and the next process goes on from there.
 */
@Injectable()
export class FillBatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly batches: BatchRepository,
    private readonly codes: CodeRepository,
    private readonly mint: SceneMint,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  @On(BatchGrew, 'materials.fill-batch')
  execute({ batchId, made }: BatchGrew): Promise<void> {
    return this.transaction.run(async () => {
      const batch = await this.batches.getForUpdate(batchId);
      if (batch.made !== made) return;
      const codes = this.nextCodes(batch);
      await this.codes.insertAll(codes);
      batch.made += codes.length;
      await this.batches.save(batch);
      if (!batch.isReady) await this.announcer.announce(new BatchGrew(batch.id, batch.made));
    });
  }

  private nextCodes({ id: batchId, materialId, placementId, made, size }: Batch): Code[] {
    const count = Math.min(PORTION, size - made);
    return Array.from({ length: count }, (_, index) => Object.assign(new Code(), {
      id: newId(), serial: this.mint.newSerial(), materialId, placementId, batchId, number: made + index + 1, symbol: 'link' as const, createdAt: this.clock.now(),
    }));
  }
}
