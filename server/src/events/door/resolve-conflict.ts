import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import type { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';

/** The organiser notes what became of a conflict. The scan stays as it was reported. */
@Injectable()
export class ResolveConflict {
  constructor(
    private readonly scans: DoorScanRepository,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, eventId: string, id: string, resolution: string): Promise<DoorScan> {
    const scan = await this.scans.getOfEvent(eventId, id);
    const facts = { resolution, resolvedAt: this.clock.now(), resolvedById: caller.staffId };
    await this.scans.update(id, facts);
    return Object.assign(scan, facts);
  }
}
