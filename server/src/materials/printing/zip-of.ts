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
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  let goOn: () => void = () => undefined;

  const add = ({ name, isCompressed, open }: ZipEntry) => new Promise<void>((resolve) => {
    goOn = resolve;
    zip.addReadStreamLazy(name, { mtime: at, compress: isCompressed }, (give) => {
      current = open().once('error', (error) => output.destroy(error));
      give(null, current);
      resolve();
    });
  });
  const fill = async () => {
    for await (const entry of entries) {
      await add(entry);
      if (output.destroyed) return;
    }
    zip.end();
  };
  output.once('close', () => {
    current?.destroy();
    goOn();
  });
  fill().catch((error: Error) => output.destroy(error));
  return output;
}
