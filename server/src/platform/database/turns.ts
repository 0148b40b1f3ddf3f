/** First come, first served. Waiting too long is an error: it means that a caller waits for itself. */
export class Turns {
  private isTaken = false;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly waitMs: number) {}

  /** Resolves when it is the caller's turn, with the function that ends it. */
  take(): Promise<() => void> {
    if (!this.isTaken) {
      this.isTaken = true;
      return Promise.resolve(this.ender());
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve(this.ender());
      };
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(new Error(`Waited ${this.waitMs} ms for the connection: was a query made beside the ambient transaction?`));
      };
      const timer = setTimeout(giveUp, this.waitMs);
      this.waiting.push(begin);
    });
  }

  private ender(): () => void {
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      const next = this.waiting.shift();
      if (next) next();
      else this.isTaken = false;
    };
  }
}
