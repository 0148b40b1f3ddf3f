/** A bounded number of things that are done beside each other. */
export class Lanes {
  private readonly busy = new Set<Promise<void>>();

  constructor(private readonly limit: number) {}

  get free(): number {
    return this.limit - this.busy.size;
  }

  get isBusy(): boolean {
    return this.busy.size > 0;
  }

  /** `work` must not fail: nobody waits for its error. */
  start(work: () => Promise<void>): void {
    const lane: Promise<void> = work().finally(() => this.busy.delete(lane));
    this.busy.add(lane);
  }

  /** Resolves when the first of them ends, or after a while. */
  async someEnd(atMostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const rest = new Promise<void>((resolve) => { timer = setTimeout(resolve, atMostMs); });
    await Promise.race([...this.busy, rest]);
    clearTimeout(timer);
  }

  async allEnd(): Promise<void> {
    await Promise.all(this.busy);
  }
}
