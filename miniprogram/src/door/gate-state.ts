import type { Decision, DoorCountsView, DoorList } from '@chudian/shared';
import type { ApiError } from '../api/api-error';

/** The answer that is on the screen. */
export interface Shown {
  decision: Decision;
  direction: 'in' | 'out';
  at: number;
  /** Names the scan, so that it can be taken back. */
  nonce: string;
}

/** All that a gate shows. */
export interface GateState {
  phase: 'opening' | 'empty' | 'ready';
  lists: DoorList[];
  listId: string | null;
  direction: 'in' | 'out';
  guests: number;
  /** By this phone's clock: when the data was right. */
  syncedAt: number | null;
  isSyncing: boolean;
  problem: ApiError | null;
  waiting: number;
  shown: Shown | null;
  counts: DoorCountsView | null;
}

export const CLOSED: GateState = {
  phase: 'opening', lists: [], listId: null, direction: 'in', guests: 0, syncedAt: null, isSyncing: false, problem: null, waiting: 0, shown: null, counts: null,
};
