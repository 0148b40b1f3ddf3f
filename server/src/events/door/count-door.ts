import type { DoorCountsView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DoorScanRepository, type GateCount } from './door-scan.repository.js';
import { KeepCheckLists } from './keep-check-lists.js';

/** How many are inside by each list, and through which gates they came. */
@Injectable()
export class CountDoor {
  constructor(
    private readonly lists: KeepCheckLists,
    private readonly scans: DoorScanRepository,
    private readonly clock: Clock,
  ) {}

  async execute(eventId: string): Promise<DoorCountsView> {
    const counts = await this.scans.countsOf(eventId);
    const lists = (await this.lists.of(eventId)).map((list) => {
      const own = counts.filter((count) => count.listId === list.id);
      const admitted = sum(own, 'admitted');
      const gates = own.filter((count) => count.outcome === 'admitted').map(({ gate, count }) => ({ gate, admitted: count })).sort((one, other) => other.admitted - one.admitted || one.gate.localeCompare(other.gate, 'zh'));
      return { listId: list.id, admitted, people: admitted - sum(own, 'left'), gates };
    });
    return { at: this.clock.now().toISOString(), lists };
  }
}

function sum(counts: GateCount[], outcome: GateCount['outcome']): number {
  return counts.filter((count) => count.outcome === outcome).reduce((total, { count }) => total + count, 0);
}
