import { presenceOf, type ConflictKind, type ScanOutcome } from '@chudian/shared';
import type { DoorScan } from './door-scan.entity.js';

export interface Settled {
  outcome: ScanOutcome;
  conflict: ConflictKind | null;
}

export interface SettlingRules {
  allowsReentry: boolean;
  revokedAt: Date | null;
}

type Settling = Pick<DoorScan, 'id' | 'ticketId' | 'deviceId' | 'direction' | 'verdict' | 'at' | 'gate' | 'isClockDoubtful' | 'undoneAt'>;

/**
 * What all the scans of one ticket on one list come to, in the order of their corrected times and then of their devices: the first that
 * could be admitted is, the others that were let in besides are conflicts. Whatever the order in which they arrived, the result is the same.
 */
export function settleScans(scans: Settling[], rules: SettlingRules): Map<string, Settled> {
  const settled = new Map<string, Settled>();
  const counted: Settling[] = [];
  for (const scan of [...scans].sort(inOrder)) {
    const outcome = outcomeOf(scan, counted, rules);
    if (outcome === 'admitted' || outcome === 'left') counted.push(scan);
    settled.set(scan.id, { outcome, conflict: conflictOf(scan, outcome) });
  }
  return settled;
}

function outcomeOf(scan: Settling, counted: Settling[], { allowsReentry, revokedAt }: SettlingRules): ScanOutcome {
  if (scan.undoneAt) return 'undone';
  if (scan.verdict !== 'admitted' && scan.verdict !== 'left') return 'refused';
  if (!scan.ticketId) return 'unknown';
  if (revokedAt && scan.at >= revokedAt) return 'revoked';
  const { isInside, lastIn } = presenceOf(counted.map(({ direction, at, gate }) => ({ direction, gate, at: at.getTime() })));
  if (scan.direction === 'out') return isInside ? 'left' : 'refused';
  return !lastIn || (!isInside && allowsReentry) ? 'admitted' : 'double';
}

function conflictOf(scan: Settling, outcome: ScanOutcome): ConflictKind | null {
  if (outcome === 'double' || outcome === 'revoked') return outcome;
  if (outcome === 'unknown') return 'unknown-ticket';
  return scan.isClockDoubtful && outcome === 'admitted' ? 'clock' : null;
}

function inOrder(one: Settling, other: Settling): number {
  return one.at.getTime() - other.at.getTime() || compare(one.deviceId ?? '', other.deviceId ?? '') || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
