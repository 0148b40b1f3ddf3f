import type { Readable } from 'node:stream';

/** Where uploaded bytes lie. Names are made here and tell nothing; whoever keeps a name is asked before it is opened. */
export abstract class FileStore {
  /** Keeps the bytes and returns the name under which they lie. */
  abstract keep(bytes: Buffer): Promise<string>;
  /** The bytes, or null when they are not there (any more). */
  abstract open(name: string): Promise<Readable | null>;
  /** Nothing happens when they are gone already. */
  abstract remove(name: string): Promise<void>;
}
