import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  name: string;
  isCompressed: boolean;
  /** Called when its turn has come. */
  open(): Readable;
}

/**
 * A ZIP that is made while it is read: an entry begins when the one before it is written, and entries are drawn one ahead,
 * so memory stays flat. It ends in an error when an entry does, and stops working when nobody reads any more.
 */
export function zipOf(entries: AsyncIterable<ZipEntry>, at: Date): Readable {
  return new LazyZip(entries, at).output;
}

class LazyZip {
  readonly output: Readable;
  private readonly zip = new ZipFile();
  private next: ZipEntry | undefined;
  private current: Readable | undefined;
  private goOn: () => void = () => undefined;

  constructor(
    entries: AsyncIterable<ZipEntry>,
    private readonly at: Date,
  ) {
    this.output = this.zip.outputStream as Readable;
    this.output.once('close', () => this.stop());
    this.fill(entries).catch((error: Error) => this.output.destroy(error));
  }

  private async fill(entries: AsyncIterable<ZipEntry>): Promise<void> {
    for await (const entry of entries) {
      await this.add(entry);
      if (this.output.destroyed) return;
    }
    this.zip.end();
  }

  /**
   * Resolves when the entry's turn has come. yazl keeps its entries and their functions to the end; these functions reach
   * the content only through `this.next`, or a ZIP of ten thousand files would stay in memory as a whole.
   */
  private add(entry: ZipEntry): Promise<void> {
    this.next = entry;
    const options = { mtime: this.at, compress: entry.isCompressed };
    const { name } = entry;
    return new Promise((resolve) => {
      this.goOn = resolve;
      this.zip.addReadStreamLazy(name, options, (give) => give(null, this.begin()));
    });
  }

  private begin(): Readable {
    this.current = this.next!.open().once('error', (error) => this.output.destroy(error));
    this.next = undefined;
    this.goOn();
    return this.current;
  }

  private stop(): void {
    this.current?.destroy();
    this.goOn();
  }
}
