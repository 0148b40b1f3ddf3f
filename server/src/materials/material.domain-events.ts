import type { Landing, SorryReason } from '@chudian/shared';
import { DomainEvent } from '../platform/domain-events/domain-event.js';

/** A follower scanned a material's code and waits in the chat for what it leads to. */
export class FollowerScanned extends DomainEvent {
  static readonly type = 'materials.follower-scanned';

  constructor(
    readonly openid: string,
    readonly scene: string,
    readonly landing: Landing | { kind: 'sorry'; reason: SorryReason },
  ) {
    super();
  }
}

/** Some scans that were recorded together, added up for the summaries. */
export class CodesScanned extends DomainEvent {
  static readonly type = 'materials.codes-scanned';

  constructor(
    readonly days: { placementId: string | null; day: string; materialId: string | null; campaignId: string | null; scans: number; people: number; placementPeople: number; newPeople: number }[],
    readonly codes: { codeId: string; scans: number }[],
  ) {
    super();
  }
}
