import type { AlertRoute } from '@chudian/shared';
import type { Alert } from '../alert.entity.js';
import type { Recipient } from '../recipient.js';
import type { SendOutcome } from './send-outcome.js';

/** Where to send on a route, or in Chinese why one cannot. */
export type WayTo = { address: string } | { obstacle: string };

/** One rung of the ladder. */
export abstract class Route {
  abstract readonly name: AlertRoute;
  /** For how long the platform recognises a message that it has had before. 0: never, so a doubtful send is not repeated. */
  abstract readonly safeToRepeatMs: number;

  abstract wayTo(alert: Alert, recipient: Recipient): WayTo | Promise<WayTo>;
  abstract send(alert: Alert, address: string): Promise<SendOutcome>;
}
