import type { PreflightBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Signals } from '../../platform/background/signals.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { MaterialRepository } from '../material.repository.js';
import { PrintableCodes } from '../printing/printable-codes.js';
import { Preflight } from './preflight.entity.js';

export const PREFLIGHTS_SIGNAL = 'preflights';
const USUAL_MM = 30;

/** Orders a preflight; it runs in the background, whether somebody watches it or not. */
@Injectable()
export class StartPreflight {
  constructor(
    private readonly transaction: Transaction,
    private readonly materials: MaterialRepository,
    private readonly printable: PrintableCodes,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {}

  execute(materialId: string, { batchId, sizeMm = USUAL_MM }: PreflightBody): Promise<Preflight> {
    return this.transaction.run(async () => {
      await this.materials.get(materialId);
      const codes = await this.printable.count({ materialId, batchId });
      const at = this.clock.now();
      const preflight = Object.assign(new Preflight(), { id: newId(), materialId, batchId: batchId ?? null, sizeMm, codes, startedAt: at, dueAt: at });
      this.transaction.afterCommit(() => this.signals.give(PREFLIGHTS_SIGNAL));
      return this.transaction.manager.save(preflight);
    });
  }
}
