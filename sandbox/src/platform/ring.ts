/** The latest entries of an endless list. */
export class Ring<T> {
  private readonly entries: T[] = [];
  private next = 0;

  constructor(private readonly size: number) {}

  add(entry: T): void {
    this.entries[this.next % this.size] = entry;
    this.next += 1;
  }

  /** Newest first. */
  *[Symbol.iterator](): Generator<T> {
    const oldest = Math.max(0, this.next - this.size);
    for (let at = this.next - 1; at >= oldest; at -= 1) yield this.entries[at % this.size] as T;
  }

  get length(): number {
    return Math.min(this.next, this.size);
  }

  clear(): void {
    this.entries.length = 0;
    this.next = 0;
  }
}
