export interface LoopWork {
  name: string;
  /** Woken at once by this signal, beside the regular look. */
  signal?: string;
  /** How long it rests when there was nothing to do. */
  restMs: number;
  /** One portion of work; true when there may be more. */
  turn(): Promise<boolean>;
}

/** Repeats one piece of work: at once while there is some, after a rest when there is none. */
export class Loop {
  private isRunning = false;
  private isWoken = false;
  private endRest: (() => void) | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: LoopWork,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.running = this.run();
  }

  wake(): void {
    this.isWoken = true;
    this.endRest?.();
  }

  turn(): Promise<boolean> {
    return this.work.turn();
  }

  async stop(): Promise<void> {
    this.isRunning = false;
    this.endRest?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isRunning) {
      this.isWoken = false;
      const mayHaveMore = await this.safeTurn();
      if (!mayHaveMore && !this.isWoken && this.isRunning) await this.rest();
    }
  }

  private async safeTurn(): Promise<boolean> {
    try {
      return await this.work.turn();
    } catch (error) {
      this.onError(error);
      return false;
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.work.restMs);
      this.endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
