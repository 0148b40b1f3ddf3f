import type { SorryReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { GroupCommit } from '../platform/database/group-commit.js';
import { Transaction } from '../platform/database/transaction.js';
import { ForgeryLimit } from './forgery-limit.js';
import { RecordScans, type RecordedScan, type ScanWish } from './record-scans.js';
import { SceneMint } from './scene-mint.js';

const GROUP_SIZE = 64;

export type ScanOutcome = { kind: 'recorded'; scan: RecordedScan } | { kind: 'sorry'; reason: SorryReason };

/**
 * Somebody scanned a code: who, what, the how manyth time, and where that leads. Scans that arrive together share one commit,
 * and each is answered when it is durable.
 */
@Injectable()
export class ScanMaterial {
  private readonly group: GroupCommit<ScanWish, RecordedScan | null>;

  constructor(
    private readonly transaction: Transaction,
    private readonly mint: SceneMint,
    private readonly forgeries: ForgeryLimit,
    private readonly recordScans: RecordScans,
  ) {
    this.group = new GroupCommit(transaction, (wishes) => this.recordScans.execute(wishes), { groupSize: GROUP_SIZE, groupsAtOnce: 1 });
  }

  /** `scanId` is given where the same scan may be reported again. */
  async execute(contactId: string, scene: string, scanId?: string): Promise<ScanOutcome> {
    const reading = this.mint.read(scene);
    // Only a phone can guess; what the service account reports, WeChat has read from a code.
    if (reading.kind === 'forged' && !this.transaction.isRunning) await this.forgeries.take(contactId);
    if (reading.kind !== 'ours') return { kind: 'sorry', reason: reading.kind };
    const wish = { contactId, serial: reading.serial, scanId };
    const scan = this.transaction.isRunning ? (await this.recordScans.execute([wish]))[0] : await this.group.submit(wish);
    return scan ? { kind: 'recorded', scan } : { kind: 'sorry', reason: 'unknown' };
  }
}
