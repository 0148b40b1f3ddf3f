import { MOST_SCANS_AT_ONCE, type ScanReport } from '@chudian/shared';

/** What keeps small things at once: when `write` returns, they survive the phone being switched off. */
export interface SmallStore {
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  remove(name: string): void;
}

/** A scan rewrites no more than this many. */
const SEGMENT = 25;

/**
 * Scans that wait to be reported, in segments, so that the thousandth is written as fast as the first. They are let go only when the server has
 * them and the next snapshot tells of them.
 */
export class ScanQueue {
  private first: number;
  private readonly segments: ScanReport[][] = [];
  /** So many of the oldest scans were reported, and wait for the snapshot. */
  private reported = 0;

  constructor(
    private readonly store: SmallStore,
    private readonly name: string,
  ) {
    const index = store.read(this.indexName) as { first: number; count: number } | null;
    this.first = index?.first ?? 0;
    for (let at = 0; at < (index?.count ?? 0); at += 1) this.segments.push((store.read(this.segmentName(at)) as ScanReport[] | null) ?? []);
  }

  /** It is on the disk when this returns. */
  push(scan: ScanReport): void {
    const last = this.segments[this.segments.length - 1];
    if (last && last.length < SEGMENT) last.push(scan);
    else this.segments.push([scan]);
    this.store.write(this.segmentName(this.segments.length - 1), this.segments[this.segments.length - 1]);
    if (!last || last.length >= SEGMENT) this.writeIndex();
  }

  all(): ScanReport[] {
    return this.segments.flat();
  }

  /** The next that were not reported yet. */
  next(): ScanReport[] {
    return this.all().slice(this.reported, this.reported + MOST_SCANS_AT_ONCE);
  }

  noteReported(count: number): void {
    this.reported += count;
  }

  get waiting(): number {
    return this.segments.reduce((sum, segment) => sum + segment.length, 0) - this.reported;
  }

  /** The snapshot that was read after the report tells of them. Segments go as a whole. */
  letGo(): void {
    while (this.segments.length > 0 && this.reported >= this.segments[0].length) {
      this.reported -= this.segments[0].length;
      this.store.remove(this.segmentName(0));
      this.segments.shift();
      this.first += 1;
    }
    this.writeIndex();
  }

  private writeIndex(): void {
    this.store.write(this.indexName, { first: this.first, count: this.segments.length });
  }

  private get indexName(): string {
    return `${this.name}.queue`;
  }

  private segmentName(at: number): string {
    return `${this.name}.queue.${this.first + at}`;
  }
}
