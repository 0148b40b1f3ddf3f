import type { State } from './state.js';

interface Setting {
  offsetMs: number;
  frozenAt: number | null;
}

/** WeChat's time on this machine: the real one, moved or stopped at will. Waiting is always real. */
export class Clock {
  private readonly saved: Map<string, Setting>;
  private readonly followers: (() => void)[] = [];

  constructor(state: State) {
    this.saved = state.map('clock');
  }

  now(): number {
    const { frozenAt, offsetMs } = this.setting;
    return frozenAt ?? Date.now() + offsetMs;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(ms: number): void {
    this.set(this.now() + ms);
  }

  set(time: number): void {
    const { frozenAt } = this.setting;
    this.saved.set('setting', { offsetMs: time - Date.now(), frozenAt: frozenAt === null ? null : time });
    for (const follow of this.followers) follow();
  }

  /** Tells when somebody has moved the clock, so that nobody need wait to see what is due. */
  onMove(follow: () => void): void {
    this.followers.push(follow);
  }

  freeze(): void {
    this.saved.set('setting', { ...this.setting, frozenAt: this.now() });
  }

  thaw(): void {
    this.set(this.now());
    this.saved.set('setting', { ...this.setting, frozenAt: null });
  }

  reset(): void {
    this.saved.clear();
  }

  describe() {
    const now = this.now();
    return { now, iso: new Date(now).toISOString(), offsetMs: this.setting.offsetMs, frozen: this.setting.frozenAt !== null };
  }

  private get setting(): Setting {
    return this.saved.get('setting') ?? { offsetMs: 0, frozenAt: null };
  }
}

const HOURS_AHEAD_OF_UTC = 8;

/** The Chinese calendar day of a time, by which daily quotas are counted. */
export function chinaDay(time: number): string {
  return new Date(time + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 10);
}
