import type { Clock } from './clock.js';

export interface Timed<V> {
  until: number;
  value: V;
}

/** Values that live for a fixed time. All live equally long, so the oldest stand first and forgetting them costs nothing. */
export class TimedMap<V> {
  constructor(
    private readonly entries: Map<string, Timed<V>>,
    private readonly clock: Clock,
    private readonly lifeMs: number,
  ) {}

  set(key: string, value: V): void {
    this.forgetExpired();
    this.entries.delete(key);
    this.entries.set(key, { until: this.clock.now() + this.lifeMs, value });
  }

  find(key: string): V | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.clock.now() ? entry.value : null;
  }

  private forgetExpired(): void {
    const now = this.clock.now();
    for (const [key, entry] of this.entries) {
      if (entry.until > now) return;
      this.entries.delete(key);
    }
  }
}
