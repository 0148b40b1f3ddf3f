interface PendingTimer {
  handle: NodeJS.Timeout;
  delayMs: number;
  repeats: boolean;
}

/** A timer of up to this length is part of what the app is doing now; a longer one is for later. */
const SHORT_MS = 150;
const IDLE_TIMEOUT_MS = 5000;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => setImmediate(resolve), 0);
  });

/** Runs every turn of the app's code and knows when it has come to rest. */
export class Scheduler {
  private readonly timers = new Map<number, PendingTimer>();
  private outstanding = 0;
  private lastId = 0;

  /** `onTurn` is called before each turn: a user's tap is over by then. */
  constructor(
    private readonly onError: (error: unknown) => void,
    private readonly onTurn: () => void,
  ) {}

  /** Calls into the app; what it throws is the app's error, not ours. */
  call<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.onError(error);
      return undefined;
    }
  }

  later(action: () => unknown, delayMs = 0): number {
    const id = ++this.lastId;
    const handle = setTimeout(() => {
      this.timers.delete(id);
      this.turn(action);
    }, delayMs);
    return this.keep(id, { handle, delayMs, repeats: false });
  }

  every(action: () => unknown, delayMs = 0): number {
    const id = ++this.lastId;
    const handle = setInterval(() => this.turn(action), delayMs);
    return this.keep(id, { handle, delayMs, repeats: true });
  }

  cancel(id: number): void {
    clearTimeout(this.timers.get(id)?.handle);
    this.timers.delete(id);
  }

  /** Marks work outside the app as outstanding; the function returned marks it as done. */
  busy(): () => void {
    this.outstanding++;
    let isDone = false;
    return () => {
      if (!isDone) this.outstanding--;
      isDone = true;
    };
  }

  /** Waits until no request, no wx call and no short timer is outstanding. */
  async settle(timeoutMs = IDLE_TIMEOUT_MS): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (let quietTurns = 0; quietTurns < 2; ) {
      await nextTurn();
      quietTurns = this.isIdle() ? quietTurns + 1 : 0;
      if (Date.now() > deadline) throw new Error('the app did not become idle');
    }
  }

  async until<T>(probe: () => T, timeoutMs = 3000): Promise<NonNullable<T>> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const value = probe();
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`timed out waiting for ${String(probe)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  stop(): void {
    for (const id of [...this.timers.keys()]) this.cancel(id);
  }

  private turn(action: () => unknown): void {
    this.onTurn();
    this.call(action);
  }

  private keep(id: number, timer: PendingTimer): number {
    timer.handle.unref();
    this.timers.set(id, timer);
    return id;
  }

  private isIdle(): boolean {
    return this.outstanding === 0 && ![...this.timers.values()].some((timer) => !timer.repeats && timer.delayMs <= SHORT_MS);
  }
}
