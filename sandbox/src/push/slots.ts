import { setTimeout as wait } from 'node:timers/promises';

/** Lets so many tasks run at once and the others wait their turn, first come first served. */
export class Slots {
  private readonly waiting: (() => void)[] = [];
  private inFlight = 0;

  constructor(private readonly size: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.inFlight >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inFlight += 1;
    try {
      return await task();
    } finally {
      this.passOn();
    }
  }

  get counts(): { waiting: number; inFlight: number } {
    return { waiting: this.waiting.length, inFlight: this.inFlight };
  }

  async idle(timeoutMs: number): Promise<boolean> {
    const until = Date.now() + timeoutMs;
    while (this.inFlight > 0) {
      if (Date.now() >= until) return false;
      await wait(5);
    }
    return true;
  }

  /** The slot goes straight to the next in line, so that nobody can slip in between. */
  private passOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.inFlight -= 1;
  }
}
