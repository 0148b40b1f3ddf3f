import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/security/keys.js';

const STEP_MS = 20_000;
/** The step in which it is shown, and two more for whoever is slow: a minute at most. */
const STEPS_ALIVE = 3;
const CODE_BYTES = 8;

/** The changing code of a venue's screen: made of the event and the time, kept nowhere. A photograph of it is soon worth nothing. */
@Injectable()
export class SelfCheckInCodes {
  private readonly key: Buffer;

  constructor(keys: Keys, private readonly clock: Clock) {
    this.key = keys.for('self-check-in');
  }

  current(eventId: string): { code: string; renewAt: Date; deadAt: Date } {
    const step = this.step();
    return { code: this.codeOf(eventId, step), renewAt: new Date((step + 1) * STEP_MS), deadAt: new Date((step + STEPS_ALIVE) * STEP_MS) };
  }

  isAlive(eventId: string, code: string): boolean {
    const given = Buffer.from(code.trim().toLowerCase());
    return Array.from({ length: STEPS_ALIVE }, (_, back) => Buffer.from(this.codeOf(eventId, this.step() - back)))
      .some((expected) => expected.length === given.length && timingSafeEqual(expected, given));
  }

  private codeOf(eventId: string, step: number): string {
    return createHmac('sha256', this.key).update(`${eventId}|${step}`).digest().subarray(0, CODE_BYTES).toString('hex');
  }

  private step(): number {
    return Math.floor(this.clock.now().getTime() / STEP_MS);
  }
}
