import type { SmallStore } from './scan-queue';

/** By how much this phone's clock is ahead of the server's, as it was last found out; kept, since the next start may be without a network. */
export class ServerClock {
  offsetMs: number;

  constructor(
    private readonly store: SmallStore,
    private readonly name: string,
    private readonly clock: () => number,
  ) {
    this.offsetMs = (store.read(name) as number | null) ?? 0;
  }

  /** Half way between question and answer is the moment that the server told. */
  learn(sentAt: number, serverNow: string): void {
    const offsetMs = Math.round((sentAt + this.clock()) / 2 - Date.parse(serverNow));
    if (Number.isNaN(offsetMs)) return;
    this.offsetMs = offsetMs;
    this.store.write(this.name, offsetMs);
  }
}
