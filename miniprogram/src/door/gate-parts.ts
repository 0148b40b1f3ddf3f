import type { CheckSignature, SnapshotPage } from '@chudian/shared';
import type { DoorApi } from './door-api';
import type { SmallStore } from './scan-queue';
import type { SnapshotShelf } from './snapshot-shelf';

/** What a gate works with: the way to the server, what is kept on the phone, and the means to read and check it. */
export interface GateParts {
  api: DoorApi;
  store: SmallStore;
  shelf: SnapshotShelf;
  open: (sealed: string) => SnapshotPage;
  check: CheckSignature;
  clock: () => number;
}
