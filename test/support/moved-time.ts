import type { TestApp } from '../../server/src/app/testing/test-app.js';
import { settlePushes } from './visit-service-account.js';

const TURNS = 3;

/** One time for the server and for WeChat: it stands still, and goes on when it is told to. */
export class MovedTime {
  private constructor(private readonly test: TestApp, private at: number) {}

  static stop(test: TestApp): MovedTime {
    const time = new MovedTime(test, Math.ceil(Date.now() / 1_000) * 1_000);
    test.sandbox.control.clock.freeze();
    time.set();
    return time;
  }

  get now(): Date {
    return new Date(this.at);
  }

  /** Everything that is due by then is done, and so is what comes of it. */
  async moveTo(at: Date): Promise<void> {
    this.at = at.getTime();
    this.set();
    await this.settle();
  }

  pass(ms: number): Promise<void> {
    return this.moveTo(new Date(this.at + ms));
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) await settlePushes(this.test);
  }

  private set(): void {
    this.test.clock.moveTo(this.now);
    this.test.sandbox.control.clock.set(this.at);
  }
}
