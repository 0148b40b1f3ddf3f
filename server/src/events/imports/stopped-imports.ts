import { Injectable } from '@nestjs/common';
import { ParkedDeliveries } from '../../platform/domain-events/parked-deliveries.js';
import type { ImportMoved } from './import.domain-events.js';
import { MOVE_IMPORT } from './move-import.js';

export interface Stop {
  deliveryId: string;
  reason: string;
}

/** Imports that stand still, since what moves them failed too often and is parked. */
@Injectable()
export class StoppedImports {
  constructor(private readonly parked: ParkedDeliveries) {}

  async find(importId: string): Promise<Stop | undefined> {
    return (await this.all()).get(importId);
  }

  async all(): Promise<Map<string, Stop>> {
    const deliveries = await this.parked.of(MOVE_IMPORT);
    return new Map(deliveries.map(({ id, fields, lastError }) => [(fields as ImportMoved).importId, { deliveryId: id, reason: lastError ?? '' }]));
  }

  goOn({ deliveryId }: Stop): Promise<void> {
    return this.parked.retry(deliveryId);
  }

  giveUp({ deliveryId }: Stop): Promise<void> {
    return this.parked.giveUp(deliveryId);
  }
}
