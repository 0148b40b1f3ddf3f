import type { AlertRow } from '@chudian/shared';

/** How somebody can be reached, and what he is called where a route says why it cannot. */
export interface Recipient {
  kind: AlertRow['recipientKind'];
  isActive: boolean;
  email: string | null;
  wecomUserId: string | null;
  serviceOpenid: string | null;
  miniOpenid: string | null;
}
