import { MOST_SCANS_AT_ONCE, type ScanReport } from '@chudian/shared';

/** What keeps small things at once: when `write` returns, they survive the phone being switched off. */
export interface SmallStore {
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  remove(name: string): void;
}

/** A scan rewrites no more than this many. */
const SEGMENT = 25;

interface Index {
  first: number;
  count: number;
  told: number;
}

/**
 * Scans that wait to be reported, in segments, so that the thousandth is written as fast as the first. They are let go only when the server has
 * them and the next snapshot tells of them; the latest stay, for the last answer may be taken back.
 */
export class ScanQueue {
  private first: number;
  private readonly segments: ScanReport[][] = [];
  /** So many of the oldest scans are told by the snapshot, and so many were reported: these wait for the snapshot, or were told by it. */
  private told: number;
  private reported: number;

  constructor(
    private readonly store: SmallStore,
    private readonly name: string,
  ) {
    const { first = 0, count = 0, told = 0 } = (store.read(this.indexName) as Partial<Index> | null) ?? {};
    this.first = first;
    for (let at = 0; at < count; at += 1) this.segments.push((store.read(this.segmentName(at)) as ScanReport[] | null) ?? []);
    this.told = this.reported = Math.min(told, this.all().length);
  }

  /** It is on the disk when this returns. */
  push(scan: ScanReport): void {
    const last = this.segments[this.segments.length - 1];
    if (last && last.length < SEGMENT) last.push(scan);
    else this.segments.push([scan]);
    this.store.write(this.segmentName(this.segments.length - 1), this.segments[this.segments.length - 1]);
    if (this.segments[this.segments.length - 1] !== last) this.writeIndex();
  }

  all(): ScanReport[] {
    return this.segments.flat();
  }

  /** Those that no snapshot on this phone tells of. */
  untold(): ScanReport[] {
    return this.all().slice(this.told);
  }

  /** Those that the server does not have yet. */
  unreported(): ScanReport[] {
    return this.all().slice(this.reported);
  }

  /** The next to be reported. */
  next(): ScanReport[] {
    return this.unreported().slice(0, MOST_SCANS_AT_ONCE);
  }

  noteReported(count: number): void {
    this.reported += count;
  }

  get waiting(): number {
    return this.segments.reduce((sum, segment) => sum + segment.length, 0) - this.reported;
  }

  /** The snapshot that was read after the report tells of them. Segments go as a whole, the last one stays; the index goes on before they go. */
  letGo(): void {
    const gone: string[] = [];
    this.told = this.reported;
    while (this.segments.length > 1 && this.told >= this.segments[0].length) {
      gone.push(this.segmentName(0));
      this.told -= this.segments[0].length;
      this.segments.shift();
      this.first += 1;
    }
    this.reported = this.told;
    this.writeIndex();
    for (const name of gone) this.store.remove(name);
  }

  private writeIndex(): void {
    this.store.write(this.indexName, { first: this.first, count: this.segments.length, told: this.told } satisfies Index);
  }

  private get indexName(): string {
    return `${this.name}.queue`;
  }

  private segmentName(at: number): string {
    return `${this.name}.queue.${this.first + at}`;
  }
}
