export interface Entry {
  at: Date;
  act(): Promise<void>;
}

/** What is going to happen, in the order of time. What happens may bring more; what would be after the end is left to the future. */
export class Agenda {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly start: Date,
    private readonly end: Date,
  ) {}

  /** What lies before the start is done at the start, in the order in which it was entered. */
  add(at: Date, act: () => Promise<void>): void {
    if (at > this.end) return;
    const moved = at < this.start ? this.start : at;
    this.entries.splice(this.placeOf(moved), 0, { at: moved, act });
  }

  /** Takes the next entry off. */
  next(): Entry | undefined {
    return this.entries.shift();
  }

  /** Behind everything that is not later. */
  private placeOf(at: Date): number {
    const place = this.entries.findIndex((entry) => entry.at > at);
    return place < 0 ? this.entries.length : place;
  }
}
