import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { RecordDoorScans } from './record-door-scans.js';

/** Takes back an admission that was a mistake. The scan stays, with who took it back. */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly scans: DoorScanRepository,
    private readonly lists: KeepCheckLists,
    private readonly recordScans: RecordDoorScans,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, eventId: string, id: string): Promise<DoorScan> {
    return this.transaction.run(async () => {
      await this.scans.getOfEvent(eventId, id);
      const undo = { scanId: id, at: this.clock.now(), byId: caller.staffId };
      const settled = await this.recordScans.execute([{ scans: [], undos: [undo], lists: await this.lists.of(eventId) }]);
      return settled.get(id)!;
    });
  }
}
