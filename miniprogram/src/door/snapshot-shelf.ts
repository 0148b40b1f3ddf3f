import type { SmallStore } from './scan-queue';

/** With so many updates on top the whole is read anew: opening them all takes longer than reading it again. */
const MOST_PAGES = 250;

export interface Pieces {
  readPiece(name: string): Promise<string | null>;
  writePiece(name: string, text: string): Promise<void>;
  removePiece(name: string): Promise<void>;
}

interface Index {
  pages: number;
  since: string | null;
  syncedAt: number | null;
}

const EMPTY: Index = { pages: 0, since: null, syncedAt: null };

/** The snapshot on this phone: sealed pages as they came, one after the other, and how far they reach. */
export class SnapshotShelf {
  private index: Index;

  constructor(
    private readonly pieces: Pieces,
    private readonly store: SmallStore,
    private readonly name: string,
  ) {
    this.index = (store.read(this.indexName) as Index | null) ?? EMPTY;
  }

  get since(): string | null {
    return this.index.since;
  }

  get syncedAt(): number | null {
    return this.index.syncedAt;
  }

  get isLong(): boolean {
    return this.index.pages > MOST_PAGES;
  }

  /** All or none: with a page missing it would not be known who is. */
  async pages(): Promise<string[]> {
    const pages: string[] = [];
    for (let at = 0; at < this.index.pages; at += 1) {
      const page = await this.pieces.readPiece(this.pageName(at));
      if (page === null) {
        await this.clear();
        return [];
      }
      pages.push(page);
    }
    return pages;
  }

  /** The index last: pages that it does not count are not there. */
  async add(pages: string[], since: string, syncedAt: number): Promise<void> {
    for (const [at, page] of pages.entries()) await this.pieces.writePiece(this.pageName(this.index.pages + at), page);
    this.write({ pages: this.index.pages + pages.length, since, syncedAt });
  }

  async clear(): Promise<void> {
    const { pages } = this.index;
    this.write(EMPTY);
    for (let at = 0; at < pages; at += 1) await this.pieces.removePiece(this.pageName(at));
  }

  private write(index: Index): void {
    this.index = index;
    this.store.write(this.indexName, index);
  }

  private get indexName(): string {
    return `${this.name}.snapshot`;
  }

  private pageName(at: number): string {
    return `${this.name}.snapshot.${at}`;
  }
}
