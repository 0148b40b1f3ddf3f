import { createHash } from 'node:crypto';
import type { State } from './state.js';

const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Ids that look like WeChat's and are the same at every start with the same seed. */
export class Ids {
  private readonly counters: Map<string, number>;

  constructor(private readonly seed: string, state: State) {
    this.counters = state.map('ids');
  }

  /** The next id of a kind, in WeChat's alphabet of 64 characters. */
  word(kind: string, length: number): string {
    return this.wordOf(`${kind}#${this.count(kind)}`, length);
  }

  /** Always the same id for the same name. */
  wordOf(name: string, length: number): string {
    return Array.from(this.bytes(name, length), (byte) => WORD[byte & 63]).join('');
  }

  hex(kind: string, length: number): string {
    return this.bytes(`${kind}#${this.count(kind)}`, length / 2).toString('hex');
  }

  digits(kind: string, length: number): string {
    return Array.from(this.bytes(`${kind}#${this.count(kind)}`, length), (byte, at) => (at === 0 ? 1 + (byte % 9) : byte % 10)).join('');
  }

  base64(kind: string, bytes: number): string {
    return this.bytes(`${kind}#${this.count(kind)}`, bytes).toString('base64');
  }

  /** Ascending, and beyond what a JavaScript number holds exactly, as WeChat's message ids are. */
  messageId(): string {
    return String(2_400_000_000_000_000_001n + BigInt(this.count('message')));
  }

  count(kind: string): number {
    const next = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, next);
    return next;
  }

  private bytes(name: string, length: number): Buffer {
    const parts: Buffer[] = [];
    for (let part = 0; part * 32 < length; part += 1) {
      parts.push(createHash('sha256').update(`${this.seed}|${name}|${part}`).digest());
    }
    return Buffer.concat(parts).subarray(0, length);
  }
}
