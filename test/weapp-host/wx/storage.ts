import { Refused } from '../errors.js';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * KEY_LIMIT;

/** The phone's storage of one mini-program: copies, 1 MB a key and 10 MB in all. */
export class Storage {
  private readonly texts = new Map<string, string>();

  has(key: string): boolean {
    return this.texts.has(key);
  }

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value ?? '');
    const total = this.size - (this.texts.get(key)?.length ?? 0) + text.length;
    if (text.length > KEY_LIMIT) throw new Refused('setStorage:fail entry size limit reached');
    if (total > TOTAL_LIMIT) throw new Refused('setStorage:fail exceed storage max size 10Mb');
    this.texts.set(key, text);
  }

  delete(key: string): void {
    this.texts.delete(key);
  }

  clear(): void {
    this.texts.clear();
  }

  get keys(): string[] {
    return [...this.texts.keys()];
  }

  get size(): number {
    return [...this.texts.values()].reduce((sum, text) => sum + text.length, 0);
  }
}
