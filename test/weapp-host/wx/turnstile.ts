/** Lets a limited number through at once; the others wait in line. */
export class Turnstile {
  /** The most that were inside together. */
  most = 0;
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.inside >= this.limit) await new Promise<void>((resolve) => this.line.push(resolve));
    else this.inside++;
    this.most = Math.max(this.most, this.inside);
  }

  /** Whoever is next takes the place of the one who leaves. */
  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.inside--;
  }
}
